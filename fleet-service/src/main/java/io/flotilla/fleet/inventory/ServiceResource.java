package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.fleet.audit.AuditLog;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/service/{id}}. */
@Path(FleetPaths.SERVICE + "/{id}")
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "services")
public class ServiceResource extends OneService {

    ServiceResource(Services services, AuditLog audit) {
        super(services, audit);
    }
}
