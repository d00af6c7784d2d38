package io.flotilla.fleet.user;

import io.flotilla.api.fleet.AccountSync;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.Wishes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/users/sync}. */
@Path(FleetPaths.USERS + "/sync")
@Produces(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "users")
public class SyncResource {

    private final UserChanges changes;

    SyncResource(UserChanges changes) {
        this.changes = changes;
    }

    @POST
    @Operation(
            summary = "Make all accounts on all servers what they should be",
            description = "For servers that did not answer when something was changed. Repeatable: where all is well,"
                    + " nothing is done.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {AccountSync.class, DryRun.class})))
    public Uni<Response> sync(@QueryParam("dry-run") String dryRun, @Context HttpServerRequest request) {
        return Wishes.on("dry-run", dryRun)
                ? changes.trySync().map(would -> Response.ok(would).build())
                : changes.sync(Actor.of(request)).map(done -> Response.ok(done).build());
    }
}
