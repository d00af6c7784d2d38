package io.flotilla.ingest.store;

import java.util.List;

/** A statement of a group failed, and the group was rolled back. */
final class StatementFailure extends RuntimeException {

    private final transient List<PendingWrite> suspects;

    /** @param suspects those whose part the statement was */
    StatementFailure(Throwable cause, List<PendingWrite> suspects) {
        super(cause.getMessage(), cause, false, false);
        this.suspects = suspects;
    }

    List<PendingWrite> suspects() {
        return suspects;
    }
}
