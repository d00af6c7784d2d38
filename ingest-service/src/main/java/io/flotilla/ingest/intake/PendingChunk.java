package io.flotilla.ingest.intake;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.store.Stored;

/** A chunk under way. */
final class PendingChunk {

    private final ReadChunk chunk;
    private Stored stored;
    private Throwable failure;

    PendingChunk(ReadChunk chunk) {
        this.chunk = chunk;
    }

    ReadChunk chunk() {
        return chunk;
    }

    void stored(Stored outcome) {
        stored = outcome;
    }

    /** Failures of a whole chunk are told with its first line. */
    void failed(Throwable cause) {
        failure = cause instanceof ProblemException problem
                        && !problem.extensions().containsKey("line")
                ? problem.with("line", chunk.firstLine())
                : cause;
    }

    boolean isSettled() {
        return stored != null || failure != null;
    }

    boolean hasFailed() {
        return failure != null;
    }

    Stored stored() {
        return stored;
    }

    Throwable failure() {
        return failure;
    }
}
