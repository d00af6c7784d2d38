package io.flotilla.api.registry;

import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ErrorFacts;

/** What the registry can refuse or fail at, beside {@link io.flotilla.api.schema.SchemaError}. */
public enum RegistryError implements ErrorCode {
    INVALID_SHARD(400, "The shard is not described correctly"),
    FAMILY_NOT_FOUND(404, "There is no such family"),
    SHARD_NOT_FOUND(404, "There is no such shard"),
    SHARD_EXISTS(409, "A shard of this name exists with other servers"),
    NO_SHARD(503, "There is no shard that takes new families"),
    SHARD_UNAVAILABLE(503, "The shard that holds this family is not available"),
    REGISTRY_UNAVAILABLE(503, "The shard registry is not available"),
    FAMILY_BUSY(503, "The family is being changed by somebody else");

    private final ErrorFacts facts;

    RegistryError(int status, String title) {
        facts = new ErrorFacts(status, title);
    }

    @Override
    public ErrorFacts facts() {
        return facts;
    }
}
