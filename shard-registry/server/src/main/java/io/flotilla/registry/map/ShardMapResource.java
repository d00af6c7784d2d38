package io.flotilla.registry.map;

import static io.flotilla.registry.manager.RegistryState.TRANSACTION;

import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.api.registry.ShardMap;
import io.flotilla.registry.family.FamilyRepository;
import io.flotilla.registry.shard.ShardRepository;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code GET /api/shard-map}: what the other services cache. */
@Path(RegistryPaths.SHARD_MAP)
@Produces(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "shard map")
public class ShardMapResource {

    private final Epoch epoch;
    private final ShardRepository shards;
    private final FamilyRepository families;

    ShardMapResource(Epoch epoch, ShardRepository shards, FamilyRepository families) {
        this.epoch = epoch;
        this.shards = shards;
        this.families = families;
    }

    @GET
    @Operation(
            summary = "All shards, and the families that changed since an epoch",
            description = "Answers 304 while the epoch equals the one in If-None-Match.")
    public Uni<RestResponse<ShardMap>> shardMap(
            @QueryParam("since") @DefaultValue("0") long since, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String etag) {
        // One transaction is one snapshot: the epoch and the families belong together.
        return TRANSACTION.once(() -> epoch.current()
                .chain(now -> tag(now).equals(etag)
                        ? Uni.createFrom().item(RestResponse.<ShardMap>notModified())
                        : changes(now, since)));
    }

    private Uni<RestResponse<ShardMap>> changes(long now, long since) {
        // An epoch we never had comes from another life of the manager database: the caller needs everything.
        long from = since > now || since < 0 ? 0 : since;
        return shards.all().chain(allShards -> families.changedSince(from).map(changed -> {
            ShardMap map = new ShardMap(now, from, allShards, changed);
            return RestResponse.ResponseBuilder.ok(map)
                    .header(HttpHeaders.ETAG, tag(now))
                    .build();
        }));
    }

    private static String tag(long epoch) {
        return '"' + Long.toString(epoch) + '"';
    }
}
