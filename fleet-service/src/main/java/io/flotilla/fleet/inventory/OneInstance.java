package io.flotilla.fleet.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetInstance;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.fleet.InstanceForm;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.Ids;
import io.flotilla.fleet.Wishes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What can be done with one instance, under either spelling of its path. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
abstract class OneInstance {

    private final Inventory inventory;
    private final InstanceChanges changes;

    OneInstance(Inventory inventory, InstanceChanges changes) {
        this.inventory = inventory;
        this.changes = changes;
    }

    @GET
    @Operation(summary = "One instance")
    public Uni<FleetInstance> get(@PathParam("id") String id) {
        return inventory.get(idOf(id)).map(Server::toApi);
    }

    @PUT
    @Operation(summary = "Change an instance", description = "What the body does not name stays as it is.")
    @RequestBody(content = @Content(schema = @Schema(implementation = InstanceForm.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {FleetInstance.class, DryRun.class})))
    public Uni<Response> change(
            @PathParam("id") String id,
            JsonNode body,
            @QueryParam("dry-run") String dryRun,
            @Context HttpServerRequest request) {
        return Wishes.on("dry-run", dryRun)
                ? changes.wouldChange(idOf(id), body)
                        .map(would -> Response.ok(would).build())
                : changes.change(idOf(id), body, Actor.of(request))
                        .map(changed -> Response.ok(changed).build());
    }

    @DELETE
    @Operation(
            summary = "Remove an instance",
            description =
                    "Needs the secret passphrase. A server that Flotilla made is stopped and its directory removed;"
                            + " every other server is left as it is. The switch force removes one that others need.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "200",
            description = "With dry-run: what would be done",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    public Uni<Response> remove(
            @PathParam("id") String id,
            @HeaderParam(FleetPaths.PASSPHRASE) String passphrase,
            @QueryParam("force") String force,
            @QueryParam("dry-run") String dryRun,
            @Context HttpServerRequest request) {
        boolean forced = Wishes.on("force", force);
        return Wishes.on("dry-run", dryRun)
                ? changes.wouldRemove(idOf(id), passphrase, forced)
                        .map(would -> Response.ok(would).build())
                : changes.remove(idOf(id), passphrase, forced, Actor.of(request))
                        .replaceWith(() -> Response.noContent().build());
    }

    private static long idOf(String id) {
        return Ids.parse(id, FleetError.INSTANCE_NOT_FOUND);
    }
}
