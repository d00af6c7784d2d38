package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.fleet.audit.AuditLog;
import io.flotilla.fleet.inventory.Inventory;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/instance/{id}/start}, {@code stop}, {@code restart}. */
@Path(FleetPaths.INSTANCE + "/{id}/{verb:start|stop|restart}")
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "operations")
public class PowerResource extends OnePower {

    PowerResource(Inventory inventory, Power power, Operations operations, AuditLog audit) {
        super(inventory, power, operations, audit);
    }
}
