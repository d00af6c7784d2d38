package io.flotilla.fleet.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetInstance;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.fleet.InstanceForm;
import io.flotilla.api.fleet.InstanceIds;
import io.flotilla.api.fleet.InstanceList;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.GetBody;
import io.flotilla.fleet.Wishes;
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

/** {@code /api/instances}: all of them. */
@Path(FleetPaths.INSTANCES)
@Produces(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "instances")
public class InstancesResource {

    private final Inventory inventory;
    private final InstanceChanges changes;

    InstancesResource(Inventory inventory, InstanceChanges changes) {
        this.inventory = inventory;
        this.changes = changes;
    }

    @GET
    @Operation(
            summary = "All instances: ids, or objects",
            description = "Ids by default; objects with the switch full, or with the JSON body {\"full\":true}.")
    @RequestBody(required = false, content = @Content(example = "{\"full\":true}"))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {InstanceIds.class, InstanceList.class})))
    public Uni<Object> list(@QueryParam("full") String full, @Context HttpServerRequest request) {
        return GetBody.of(request).map(body -> Wishes.full(full, body)).chain(objects -> inventory
                .all()
                .<Object>map(all -> objects
                        ? new InstanceList(all.stream().map(Server::toApi).toList())
                        : new InstanceIds(all.stream().map(Server::id).toList())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add an instance",
            description = "Its host and port must be new, and its service must exist. With provision, its server is"
                    + " made first, and the instance is added when that replicates and has caught up.")
    @RequestBody(content = @Content(schema = @Schema(implementation = InstanceForm.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FleetInstance.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dry-run: what would be done",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    public Uni<Response> add(JsonNode body, @QueryParam("dry-run") String dryRun, @Context HttpServerRequest request) {
        if (Wishes.on("dry-run", dryRun)) {
            return changes.wouldAdd(body).map(would -> Response.ok(would).build());
        }
        return changes.add(body, Actor.of(request))
                .map(added -> Response.created(URI.create(FleetPaths.INSTANCE + "/" + added.id()))
                        .entity(added)
                        .build());
    }
}
