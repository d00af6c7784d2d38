package io.flotilla.api.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.flotilla.api.problem.ProblemException;

/** The name of a shard, as operators know it: 1 to 64 of lower-case letters, digits and hyphens. */
public record ShardName(@JsonValue String value) implements Comparable<ShardName> {

    /** @throws ProblemException INVALID_SHARD, when the name has another form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShardName {
        if (value == null || !value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new ProblemException(
                    RegistryError.INVALID_SHARD,
                    "A shard name is 1 to 64 lower-case letters, digits and hyphens, and does not start with a hyphen");
        }
    }

    @Override
    public int compareTo(ShardName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
