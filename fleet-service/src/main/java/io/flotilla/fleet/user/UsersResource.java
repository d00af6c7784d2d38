package io.flotilla.fleet.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.fleet.FleetUser;
import io.flotilla.api.fleet.UserForm;
import io.flotilla.api.fleet.UserIds;
import io.flotilla.api.fleet.UserList;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.GetBody;
import io.flotilla.fleet.Wishes;
import io.flotilla.fleet.user.account.Password;
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

/** {@code /api/users}: all of them. */
@Path(FleetPaths.USERS)
@Produces(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "users")
public class UsersResource {

    private final Users users;
    private final UserViews views;
    private final UserChanges changes;

    UsersResource(Users users, UserViews views, UserChanges changes) {
        this.users = users;
        this.views = views;
        this.changes = changes;
    }

    @GET
    // Whatever a client says a body on a GET is.
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "All users: ids, or objects",
            description = "Ids by default; objects with the switch full, or with the JSON body {\"full\":true}.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {UserIds.class, UserList.class})))
    public Uni<Object> list(@QueryParam("full") String full, @Context HttpServerRequest request) {
        return GetBody.of(request).map(body -> Wishes.full(full, body)).chain(objects -> views.all()
                .<Object>map(all -> objects
                        ? new UserList(all)
                        : new UserIds(all.stream().map(FleetUser::id).toList())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a user",
            description = "Only a name is given. The answer holds the password, which is never shown again. There is no"
                    + " account anywhere until the user has a permission on a service.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserForm.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FleetUser.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dry-run: what would be done",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    public Uni<Response> add(JsonNode body, @QueryParam("dry-run") String dryRun, @Context HttpServerRequest request) {
        String name = UserReader.name(body);
        Password password = Password.generate();
        if (Wishes.on("dry-run", dryRun)) {
            return changes.tryOut(name, () -> users.add(name, password))
                    .map(would -> Response.ok(would).build());
        }
        return changes.make(Actor.of(request), "user.add", name, name, () -> users.add(name, password))
                .chain(done -> views.get(done.result()))
                .map(user -> Response.created(URI.create(FleetPaths.USER + "/" + user.id()))
                        .entity(user.with(password.text()))
                        .build());
    }
}
