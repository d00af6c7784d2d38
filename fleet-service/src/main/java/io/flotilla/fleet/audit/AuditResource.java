package io.flotilla.fleet.audit;

import io.flotilla.api.fleet.AuditEntries;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/audit}. */
@Path(FleetPaths.AUDIT)
@Produces(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "audit")
public class AuditResource {

    private static final int MOST = 1_000;

    private final AuditLog audit;

    AuditResource(AuditLog audit) {
        this.audit = audit;
    }

    @GET
    @Operation(summary = "The newest changes, newest first", description = "limit: 1 to 1000, by default 100.")
    public Uni<AuditEntries> newest(@QueryParam("limit") @DefaultValue("100") String limit) {
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new ProblemException(CommonError.BAD_REQUEST, "limit is a number from 1 to " + MOST);
        }
        return audit.newest(Integer.parseInt(limit)).map(AuditEntries::new);
    }
}
