package io.flotilla.ingest.store;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.Shard;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.mysql.CallersContext;
import io.flotilla.mysql.MySqlPools;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stores assignments on the primaries of their shards, together with others that come at the same time. */
@ApplicationScoped
public class ShardWriter {

    private final MySqlPools pools;
    private final IngestConfig config;
    private final BatchLimits limits;
    private final Vertx vertx;
    private final Map<ShardServer.Address, ShardLanes> lanes = new ConcurrentHashMap<>();

    ShardWriter(MySqlPools pools, IngestConfig config, BatchLimits limits, Vertx vertx) {
        this.pools = pools;
        this.config = config;
        this.limits = limits;
        this.vertx = vertx;
    }

    /**
     * Stores an assignment. Once begun this runs to its end, also when the caller loses interest.
     *
     * @return fails with a problem, or with {@link StaleSchemaException}
     */
    public Uni<Stored> store(Assignment assignment) {
        return Uni.createFrom().emitter(caller -> lanes(assignment.shard())
                .store(new PendingWrite(assignment, caller, CallersContext.here())));
    }

    private ShardLanes lanes(Shard shard) {
        Instance primary = shard.firstPrimary().orElseThrow(() -> StoreFaults.unavailable(shard, "has no primary"));
        return lanes.computeIfAbsent(
                new ShardServer.Address(primary.host(), primary.port(), shard.database()), this::open);
    }

    private ShardLanes open(ShardServer.Address address) {
        ShardServer server = new ShardServer(pools, address);
        return new ShardLanes(server, new GroupWriter(server, limits, config), config, vertx);
    }
}
