package io.flotilla.fleet.user;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.fleet.RoleList;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/roles}. */
@Path(FleetPaths.ROLES)
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "users")
public class RolesResource {

    private final UserViews views;

    RolesResource(UserViews views) {
        this.views = views;
    }

    @GET
    @Operation(summary = "All roles, and the privileges they give on a service's database")
    public Uni<RoleList> list() {
        return views.roles().map(RoleList::new);
    }
}
