package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetOperation;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.fleet.OperationList;
import io.flotilla.fleet.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/operations}. */
@Path(FleetPaths.OPERATIONS)
@Produces(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "operations")
public class OperationsResource {

    private final Journal journal;

    OperationsResource(Journal journal) {
        this.journal = journal;
    }

    @GET
    @Operation(summary = "The newest hundred operations, newest first")
    public Uni<OperationList> newest() {
        return journal.newest().map(OperationList::new);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One operation: its state, and its steps so far")
    public Uni<FleetOperation> get(@PathParam("id") String id) {
        return journal.get(Ids.parse(id, FleetError.OPERATION_NOT_FOUND));
    }
}
