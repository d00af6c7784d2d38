package io.flotilla.fleet.view;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.fleet.inventory.Inventory;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/instance/{id}/view}. */
@Path(FleetPaths.INSTANCE + "/{id}/view")
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "instances")
public class ViewResource extends OneView {

    ViewResource(Inventory inventory, ServerViews views) {
        super(inventory, views);
    }
}
