package io.flotilla.ingest.stream;

import java.util.Optional;

/** The chunks of one body. */
public final class ChunkReader implements AutoCloseable {

    private static final int PORTION = 1 << 16;

    private final Decoding decoding;
    private final Chunker chunker;
    private final byte[] decoded = new byte[PORTION];
    private int from;
    private int to;
    private boolean ended;

    /** The chunks of a body that is sent as it is. */
    public static ChunkReader plain(Format format, ChunkLimits limits) {
        return new ChunkReader(new Identity(), new Chunker(limits, format == Format.CSV));
    }

    /** The chunks of a body that is compressed with gzip. */
    public static ChunkReader gzip(Format format, ChunkLimits limits, GzipLimits gzip) {
        return new ChunkReader(new Gunzip(gzip), new Chunker(limits, format == Format.CSV));
    }

    ChunkReader(Decoding decoding, Chunker chunker) {
        this.decoding = decoding;
        this.chunker = chunker;
    }

    /** Hands over the next bytes of the body, once {@link #next} has given all chunks there were. */
    public void feed(byte[] bytes) {
        decoding.feed(bytes);
    }

    /** The body has ended; what is left of it is the last chunk. */
    public void end() {
        ended = true;
    }

    /**
     * The next chunk. None when more bytes are needed, or after the end.
     *
     * @throws io.flotilla.api.problem.ProblemException when the body cannot be decoded, or a line is too large
     */
    public Optional<Chunk> next() {
        while (!chunker.isFull() && (from < to || refill())) {
            from = chunker.take(decoded, from, to);
        }
        if (chunker.isFull()) {
            return Optional.of(chunker.close());
        }
        if (ended) {
            decoding.end();
            return chunker.isEmpty() ? Optional.empty() : Optional.of(chunker.close());
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        decoding.close();
    }

    private boolean refill() {
        from = 0;
        to = decoding.read(decoded);
        return to > 0;
    }
}
