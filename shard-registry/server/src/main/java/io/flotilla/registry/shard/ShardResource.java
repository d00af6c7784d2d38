package io.flotilla.registry.shard;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/shards}. */
@Path(RegistryPaths.SHARDS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "shards")
public class ShardResource {

    private final Shards shards;

    ShardResource(Shards shards) {
        this.shards = shards;
    }

    @GET
    @Operation(summary = "All shards, by name")
    public Uni<ShardList> list() {
        return shards.all().map(ShardList::new);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One shard")
    public Uni<Shard> get(@PathParam("name") String name) {
        return shards.get(new ShardName(name));
    }

    @POST
    @Operation(
            summary = "Take a shard into service",
            description = "Makes the shard's system tables and lists it. Idempotent while the description is the same.")
    public Uni<Shard> register(Shard shard) {
        if (shard == null) {
            throw new ProblemException(RegistryError.INVALID_SHARD, "The body must describe a shard");
        }
        return shards.register(shard);
    }
}
