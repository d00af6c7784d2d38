package io.flotilla.fleet.view;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.InstanceView;
import io.flotilla.fleet.Ids;
import io.flotilla.fleet.inventory.Inventory;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The view of one instance, under either spelling of its path. */
@Produces(MediaType.APPLICATION_JSON)
abstract class OneView {

    private final Inventory inventory;
    private final ServerViews views;

    OneView(Inventory inventory, ServerViews views) {
        this.inventory = inventory;
        this.views = views;
    }

    @GET
    @Operation(
            summary = "How an instance is",
            description = "Role as configured and as observed, version, uptime, connections, queries, replication. 200"
                    + " for every instance there is; one that does not answer is stopped or unreachable.")
    public Uni<InstanceView> view(@PathParam("id") String id) {
        return inventory.get(Ids.parse(id, FleetError.INSTANCE_NOT_FOUND)).chain(views::one);
    }
}
