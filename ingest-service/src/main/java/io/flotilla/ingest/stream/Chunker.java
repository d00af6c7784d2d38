package io.flotilla.ingest.stream;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import java.util.Arrays;

/** Cuts decoded bytes into chunks. A line feed between quotes, where quotes count, does not end a line's record. */
final class Chunker {

    private final ChunkLimits limits;
    private final boolean quotesCount;
    private byte[] buffer = new byte[1 << 16];
    private int size;
    private int lines;
    private int recordStart;
    private int recordLine;
    private boolean quoted;
    private boolean full;
    private long number = 1;
    private long firstLine = 1;

    /** @param quotesCount whether {@code "} keeps line feeds together, as in CSV */
    Chunker(ChunkLimits limits, boolean quotesCount) {
        this.limits = limits;
        this.quotesCount = quotesCount;
    }

    /**
     * Takes bytes until the chunk is full.
     *
     * @return the offset of the first byte not taken
     * @throws ProblemException EVENT_TOO_LARGE, for a line beyond the limit
     */
    int take(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !full) {
            byte next = bytes[at++];
            if (next == '\n') {
                endLine(size + at - from);
            } else if (next == '"') {
                quoted ^= quotesCount;
            }
        }
        append(bytes, from, at);
        if (size - recordStart > limits.lineBytes()) {
            throw tooLarge();
        }
        return at;
    }

    /** Whether the chunk is as large as chunks get. */
    boolean isFull() {
        return full;
    }

    /** Whether there is nothing in the chunk. */
    boolean isEmpty() {
        return size == 0;
    }

    /** Closes the chunk, full or not, and begins the next one. */
    Chunk close() {
        int unended = buffer[size - 1] == '\n' ? 0 : 1;
        Chunk chunk = new Chunk(number, firstLine, lines + unended, Arrays.copyOf(buffer, size));
        number++;
        firstLine += chunk.lines();
        size = 0;
        lines = 0;
        recordStart = 0;
        recordLine = 0;
        full = false;
        return chunk;
    }

    private void endLine(int end) {
        lines++;
        if (!quoted) {
            recordStart = end;
            recordLine = lines;
            full = lines >= limits.lines() || end >= limits.bytes();
        }
    }

    private void append(byte[] bytes, int from, int to) {
        int needed = size + to - from;
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(needed, 2 * buffer.length));
        }
        System.arraycopy(bytes, from, buffer, size, to - from);
        size = needed;
    }

    private ProblemException tooLarge() {
        String hint = quoted ? "; perhaps a quote is never closed" : "";
        return new ProblemException(
                        IngestError.EVENT_TOO_LARGE,
                        "A line takes at most %d bytes%s".formatted(limits.lineBytes(), hint))
                .with("line", firstLine + recordLine);
    }
}
