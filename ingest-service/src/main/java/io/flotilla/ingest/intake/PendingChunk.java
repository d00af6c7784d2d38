package io.flotilla.ingest.intake;

import io.flotilla.api.problem.ProblemException;

/** A chunk under way. */
final class PendingChunk {

    private final ReadChunk chunk;
    private ChunkOutcome outcome;
    private Throwable failure;

    PendingChunk(ReadChunk chunk) {
        this.chunk = chunk;
    }

    ReadChunk chunk() {
        return chunk;
    }

    void settled(ChunkOutcome as) {
        outcome = as;
    }

    /** Failures of a whole chunk are told with its first line. */
    void failed(Throwable cause) {
        failure = cause instanceof ProblemException problem
                        && !problem.extensions().containsKey("line")
                ? problem.with("line", chunk.firstLine())
                : cause;
    }

    boolean isSettled() {
        return outcome != null || failure != null;
    }

    boolean hasFailed() {
        return failure != null;
    }

    ChunkOutcome outcome() {
        return outcome;
    }

    Throwable failure() {
        return failure;
    }
}
