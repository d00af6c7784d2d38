package io.flotilla.fleet.user;

import io.flotilla.api.fleet.FleetPaths;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/users/{id}}. */
@Path(FleetPaths.USERS + "/{id}")
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "users")
public class ListedUserResource extends OneUser {

    ListedUserResource(Users users, UserViews views, UserChanges changes) {
        super(users, views, changes);
    }
}
