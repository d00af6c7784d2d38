package io.flotilla.fleet.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.fleet.FleetService;
import io.flotilla.api.fleet.ServiceForm;
import io.flotilla.api.fleet.ServiceList;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.Wishes;
import io.flotilla.fleet.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/services}: all of them. */
@Path(FleetPaths.SERVICES)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "services")
public class ServicesResource {

    private final Services services;
    private final AuditLog audit;

    ServicesResource(Services services, AuditLog audit) {
        this.services = services;
        this.audit = audit;
    }

    @GET
    @Operation(summary = "All services, by name")
    public Uni<ServiceList> list() {
        return services.all().map(ServiceList::new);
    }

    @POST
    @Operation(summary = "Add a service")
    @RequestBody(content = @Content(schema = @Schema(implementation = ServiceForm.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FleetService.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dry-run: what would be done",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    public Uni<Response> add(JsonNode body, @QueryParam("dry-run") String dryRun, @Context HttpServerRequest request) {
        ServiceForm wanted = ServiceReader.read(body);
        if (Wishes.on("dry-run", dryRun)) {
            return services.checkFree(wanted.name()).replaceWith(() -> Response.ok(DryRun.of(
                            "Add the service %s with the database %s".formatted(wanted.name(), wanted.dbname())))
                    .build());
        }
        return audit.around(
                        Actor.of(request), "service.add", wanted.name(), services.add(wanted.name(), wanted.dbname()))
                .map(added -> Response.created(URI.create(FleetPaths.SERVICE + "/" + added.id()))
                        .entity(added)
                        .build());
    }
}
