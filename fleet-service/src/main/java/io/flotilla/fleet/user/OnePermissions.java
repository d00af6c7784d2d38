package io.flotilla.fleet.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.AccountSync;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.PermissionForm;
import io.flotilla.api.fleet.UserPermission;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.Ids;
import io.flotilla.fleet.Wishes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The permissions of one user, under either spelling of its path. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
abstract class OnePermissions {

    private final Permissions permissions;
    private final UserChanges changes;

    OnePermissions(Permissions permissions, UserChanges changes) {
        this.permissions = permissions;
        this.changes = changes;
    }

    @POST
    @Operation(
            summary = "Give a user a role on a service",
            description = "The user then has an account on the servers of that service, with the privileges of all its"
                    + " roles there on that service's database alone.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PermissionForm.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UserPermission.class)))
    @APIResponse(
            responseCode = "200",
            description = "The user had it before; or, with dry-run, what would be done",
            content = @Content(schema = @Schema(oneOf = {UserPermission.class, DryRun.class})))
    public Uni<Response> grant(
            @PathParam("id") String id,
            JsonNode body,
            @QueryParam("dry-run") String dryRun,
            @Context HttpServerRequest request) {
        long user = idOf(id);
        PermissionForm wanted = UserReader.permission(body);
        Supplier<Uni<Change<Permissions.Granted>>> change = () -> permissions.grant(user, wanted);
        if (Wishes.on("dry-run", dryRun)) {
            return changes.tryOut(null, change).map(would -> Response.ok(would).build());
        }
        return changes.make(Actor.of(request), "user.grant", "user " + user, null, change)
                .map(done -> Response.status(done.result().isNew() ? Response.Status.CREATED : Response.Status.OK)
                        .entity(new UserPermission(done.result().id(), wanted.service(), wanted.role(), done.pending()))
                        .build());
    }

    @DELETE
    @Path("{permission}")
    @Operation(
            summary = "Take a role on a service from a user",
            description =
                    "Whoever is connected has to connect anew; with the last role there, the account on the servers of"
                            + " that service goes.")
    @APIResponse(responseCode = "204", description = "Taken, here and on all servers")
    @APIResponse(
            responseCode = "202",
            description = "Taken here; on the servers named it is still to be done",
            content = @Content(schema = @Schema(implementation = AccountSync.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dry-run: what would be done",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    public Uni<Response> revoke(
            @PathParam("id") String id,
            @PathParam("permission") String permission,
            @QueryParam("dry-run") String dryRun,
            @Context HttpServerRequest request) {
        long user = idOf(id);
        long revoked = Ids.parse(permission, FleetError.PERMISSION_NOT_FOUND);
        Supplier<Uni<Change<Long>>> change = () -> permissions.revoke(user, revoked);
        if (Wishes.on("dry-run", dryRun)) {
            return changes.tryOut(null, change).map(would -> Response.ok(would).build());
        }
        return changes.make(Actor.of(request), "user.revoke", "user " + user, null, change)
                .map(OneUser::gone);
    }

    private static long idOf(String id) {
        return Ids.parse(id, FleetError.USER_NOT_FOUND);
    }
}
