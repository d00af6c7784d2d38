package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.FleetPaths;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/instances/{id}}: the same as {@code /api/instance/{id}}. */
@Path(FleetPaths.INSTANCES + "/{id}")
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "instances")
public class ListedInstanceResource extends OneInstance {

    ListedInstanceResource(Inventory inventory, InstanceChanges changes) {
        super(inventory, changes);
    }
}
