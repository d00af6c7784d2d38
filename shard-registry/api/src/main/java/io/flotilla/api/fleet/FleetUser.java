package io.flotilla.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A person or program with accounts on the servers of the services it has a role on.
 *
 * @param permissions its roles, in the order in which they were granted
 * @param password    in the answer that makes the user: its password, shown this once; otherwise absent
 * @param pending     in the answer to a change: where it has not arrived yet; otherwise absent
 */
public record FleetUser(
        long id,
        String name,
        Instant created,
        UserStatus status,
        List<UserPermission> permissions,
        @JsonInclude(JsonInclude.Include.NON_NULL) String password,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PendingServer> pending) {

    /** The same user with the password that was just made. */
    public FleetUser with(String newPassword) {
        return new FleetUser(id, name, created, status, permissions, newPassword, pending);
    }

    /** The same user with where a change has not arrived yet. */
    public FleetUser with(List<PendingServer> servers) {
        return new FleetUser(id, name, created, status, permissions, password, servers);
    }

    /** Passwords stay out of every message. */
    @Override
    public String toString() {
        return "FleetUser[" + id + ", " + name + ", " + status.wireName() + "]";
    }
}
