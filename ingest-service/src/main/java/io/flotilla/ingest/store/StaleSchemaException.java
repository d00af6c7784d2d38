package io.flotilla.ingest.store;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Shard;

/** The shard does not have the table or the columns that the catalogue promises; nothing was stored. */
public final class StaleSchemaException extends RuntimeException {

    private final transient Shard shard;

    StaleSchemaException(Shard shard, Throwable cause) {
        super("the table on shard " + shard.name() + " differs from the catalogue", cause);
        this.shard = shard;
    }

    /** What it means when a fresh catalogue does not help either. */
    public ProblemException lasting() {
        return StoreFaults.unavailable(shard, "lacks the table or a column it should have")
                .causedBy(this);
    }
}
