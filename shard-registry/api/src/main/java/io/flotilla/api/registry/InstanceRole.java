package io.flotilla.api.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.flotilla.api.problem.ProblemException;

/** The role of a MySQL server within its service; on the wire {@code master}, {@code slave} or {@code other}. */
public enum InstanceRole {
    PRIMARY("master"),
    REPLICA("slave"),
    OTHER("other");

    private final String wireName;

    InstanceRole(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** @throws ProblemException INVALID_SHARD, for anything but the three wire names */
    @JsonCreator
    public static InstanceRole ofWireName(String name) {
        for (InstanceRole role : values()) {
            if (role.wireName.equals(name)) {
                return role;
            }
        }
        throw new ProblemException(RegistryError.INVALID_SHARD, "A role is master, slave or other");
    }
}
