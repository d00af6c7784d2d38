package io.flotilla.ingest.store;

import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.ingest.batch.Rows;
import java.nio.charset.StandardCharsets;

/**
 * How large a statement a server takes: over a larger one it drops the connection.
 *
 * @param bytes its {@code max_allowed_packet}
 */
record PacketSize(long bytes) {

    /** What a packet holds beside the text, and more. */
    private static final int RESERVE = 1_024;

    /** A character has three bytes at most (a pair of them four). */
    private static final int CHARACTER_BYTES = 3;

    /** Whether the parts of a write fit, each by itself. */
    boolean takes(PendingWrite write) {
        return write.assignment().rows().stream().allMatch(this::takes);
    }

    boolean takes(Rows rows) {
        long chars = (long) rows.insert().length() + rows.values().length();
        return chars <= room() / CHARACTER_BYTES || chars <= room() && bytes(rows.statement()) <= room();
    }

    /** The limits, and this one. */
    BatchLimits within(BatchLimits limits) {
        return new BatchLimits(
                limits.statementRows(),
                (int) Math.min(limits.statementChars(), room() / CHARACTER_BYTES),
                limits.eventBytes());
    }

    private long room() {
        return bytes - RESERVE;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
