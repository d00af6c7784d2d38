package io.flotilla.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A role that a user has on a service.
 *
 * @param service the name of the service
 * @param role    the name of the role
 * @param pending in the answer to a change: where it has not arrived yet; otherwise absent
 */
public record UserPermission(
        long id,
        String service,
        String role,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PendingServer> pending) {

    public UserPermission(long id, String service, String role) {
        this(id, service, role, List.of());
    }
}
