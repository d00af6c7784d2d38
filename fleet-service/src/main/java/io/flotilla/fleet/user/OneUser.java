package io.flotilla.fleet.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.AccountSync;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetUser;
import io.flotilla.api.fleet.NewPassword;
import io.flotilla.api.fleet.UserForm;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.Ids;
import io.flotilla.fleet.Wishes;
import io.flotilla.fleet.user.account.Password;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What can be done with one user, under either spelling of its path. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
abstract class OneUser {

    private final Users users;
    private final UserViews views;
    private final UserChanges changes;

    OneUser(Users users, UserViews views, UserChanges changes) {
        this.users = users;
        this.views = views;
        this.changes = changes;
    }

    @GET
    @Operation(summary = "One user")
    public Uni<FleetUser> get(@PathParam("id") String id) {
        return views.get(idOf(id));
    }

    @PUT
    @Operation(
            summary = "Change a user",
            description =
                    "What the body does not name stays as it is. Whoever is inactive or terminated cannot log in to"
                            + " any server, and is cut off where connected; terminated is for ever.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserForm.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {FleetUser.class, DryRun.class})))
    public Uni<Response> change(
            @PathParam("id") String id,
            JsonNode body,
            @QueryParam("dry-run") String dryRun,
            @Context HttpServerRequest request) {
        long user = idOf(id);
        UserForm wanted = UserReader.change(body);
        Supplier<Uni<Change<Long>>> change = () -> users.change(user, wanted);
        if (Wishes.on("dry-run", dryRun)) {
            return changes.tryOut(wanted.name(), change)
                    .map(would -> Response.ok(would).build());
        }
        return changes.make(Actor.of(request), "user.change", "user " + user, wanted.name(), change)
                .chain(done -> views.get(user)
                        .map(now -> Response.ok(now.with(done.pending())).build()));
    }

    @DELETE
    @Operation(summary = "Delete a user, its permissions, its accounts and its sessions")
    @APIResponse(responseCode = "204", description = "Deleted, here and on all servers")
    @APIResponse(
            responseCode = "202",
            description = "Deleted here; on the servers named, the accounts are still to be removed",
            content = @Content(schema = @Schema(implementation = AccountSync.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dry-run: what would be done",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    public Uni<Response> remove(
            @PathParam("id") String id, @QueryParam("dry-run") String dryRun, @Context HttpServerRequest request) {
        long user = idOf(id);
        if (Wishes.on("dry-run", dryRun)) {
            return changes.tryOut(null, () -> users.remove(user))
                    .map(would -> Response.ok(would).build());
        }
        return changes.make(Actor.of(request), "user.delete", "user " + user, null, () -> users.remove(user))
                .map(OneUser::gone);
    }

    @POST
    @Path("password")
    // There is nothing to be said in the body.
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Give a user another password", description = "The answer holds it; it is never shown again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {NewPassword.class, DryRun.class})))
    public Uni<Response> password(
            @PathParam("id") String id, @QueryParam("dry-run") String dryRun, @Context HttpServerRequest request) {
        long user = idOf(id);
        Password password = Password.generate();
        Supplier<Uni<Change<Long>>> change = () -> users.password(user, password);
        if (Wishes.on("dry-run", dryRun)) {
            return changes.tryOut(null, change).map(would -> Response.ok(would).build());
        }
        return changes.make(Actor.of(request), "user.password", "user " + user, null, change)
                .map(done -> Response.ok(new NewPassword(password.text(), done.pending()))
                        .build());
    }

    /** The answer to a deletion: whether it has arrived everywhere. */
    static Response gone(UserChanges.Done<?> done) {
        return done.pending().isEmpty()
                ? Response.noContent().build()
                : Response.accepted(new AccountSync(List.of(), done.pending())).build();
    }

    private static long idOf(String id) {
        return Ids.parse(id, FleetError.USER_NOT_FOUND);
    }
}
