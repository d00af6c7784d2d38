package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetService;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.Ids;
import io.flotilla.fleet.Wishes;
import io.flotilla.fleet.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What can be done with one service, under either spelling of its path. */
@Produces(MediaType.APPLICATION_JSON)
abstract class OneService {

    private final Services services;
    private final AuditLog audit;

    OneService(Services services, AuditLog audit) {
        this.services = services;
        this.audit = audit;
    }

    @GET
    @Operation(summary = "One service")
    public Uni<FleetService> get(@PathParam("id") String id) {
        return services.get(idOf(id));
    }

    @DELETE
    @Operation(summary = "Remove a service", description = "Refused while anything belongs to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "200",
            description = "With dry-run: what would be done",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    public Uni<Response> remove(
            @PathParam("id") String id, @QueryParam("dry-run") String dryRun, @Context HttpServerRequest request) {
        if (Wishes.on("dry-run", dryRun)) {
            return services.checkUnused(idOf(id))
                    .map(service -> Response.ok(DryRun.of("Remove the service " + service.name()))
                            .build());
        }
        return audit.around(Actor.of(request), "service.delete", "service " + id, services.remove(idOf(id)))
                .replaceWith(() -> Response.noContent().build());
    }

    private static long idOf(String id) {
        return Ids.parse(id, FleetError.SERVICE_NOT_FOUND);
    }
}
