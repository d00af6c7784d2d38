package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.fleet.audit.AuditLog;
import io.flotilla.fleet.inventory.Inventory;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/instances/{id}/start} and so on: the same as {@code /api/instance/{id}/start}. */
@Path(FleetPaths.INSTANCES + "/{id}/{verb:start|stop|restart}")
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "operations")
public class ListedPowerResource extends OnePower {

    ListedPowerResource(Inventory inventory, Power power, Operations operations, AuditLog audit) {
        super(inventory, power, operations, audit);
    }
}
