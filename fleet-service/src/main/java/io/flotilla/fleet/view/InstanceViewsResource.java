package io.flotilla.fleet.view;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.fleet.InstanceViews;
import io.flotilla.fleet.inventory.Inventory;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/instances/view}. */
@Path(FleetPaths.INSTANCES + "/view")
@Produces(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "instances")
public class InstanceViewsResource {

    private final Inventory inventory;
    private final ServerViews views;

    InstanceViewsResource(Inventory inventory, ServerViews views) {
        this.inventory = inventory;
        this.views = views;
    }

    @GET
    @Operation(
            summary = "How all instances are",
            description = "Every instance is there: one that does not answer is stopped or unreachable.")
    public Uni<InstanceViews> all() {
        return inventory.all().chain(views::all).map(InstanceViews::new);
    }
}
