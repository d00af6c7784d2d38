package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetOperation;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.Ids;
import io.flotilla.fleet.Wishes;
import io.flotilla.fleet.audit.AuditLog;
import io.flotilla.fleet.inventory.Inventory;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Starting, stopping and restarting one instance, under either spelling of its path. */
@Produces(MediaType.APPLICATION_JSON)
abstract class OnePower {

    private static final String ASYNCHRONOUSLY = "respond-async";

    private final Inventory inventory;
    private final Power power;
    private final Operations operations;
    private final AuditLog audit;

    OnePower(Inventory inventory, Power power, Operations operations, AuditLog audit) {
        this.inventory = inventory;
        this.power = power;
        this.operations = operations;
        this.audit = audit;
    }

    @POST
    @Operation(
            summary = "Start, stop or restart a server",
            description =
                    "Answers when it is really up, or really gone, or has failed (502, with the operation). A primary"
                            + " with live replicas, or one that serves a shard, is not stopped without the switch force. With the"
                            + " header Prefer: respond-async it answers 202 at once.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {FleetOperation.class, DryRun.class})))
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location says where it can be watched",
            content = @Content(schema = @Schema(implementation = FleetOperation.class)))
    public Uni<Response> operate(
            @PathParam("id") String id,
            @PathParam("verb") String verb,
            @QueryParam("force") String force,
            @QueryParam("dry-run") String dryRun,
            @HeaderParam("Prefer") String prefer,
            @Context HttpServerRequest request) {
        boolean dry = Wishes.on("dry-run", dryRun);
        boolean forced = Wishes.on("force", force);
        Actor actor = Actor.of(request);
        PowerVerb what = PowerVerb.of(verb);
        Uni<Plan> plan = inventory
                .get(Ids.parse(id, FleetError.INSTANCE_NOT_FOUND))
                .chain(server -> power.plan(what, server, forced));
        if (dry) {
            return plan.map(planned -> Response.ok(planned.dryRun()).build());
        }
        return plan.onFailure()
                .call(failure -> audit.refusal(actor, "instance." + what, "instance " + id, failure))
                .chain(planned -> prefer != null && prefer.contains(ASYNCHRONOUSLY)
                        ? operations.begin(planned, actor).map(begun -> accepted(begun.now()))
                        : operations.run(planned, actor).map(done -> Response.ok(done)
                                .build()));
    }

    private static Response accepted(FleetOperation operation) {
        return Response.accepted(operation)
                .location(URI.create(FleetPaths.OPERATIONS + "/" + operation.id()))
                .build();
    }
}
