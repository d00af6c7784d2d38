package io.flotilla.ingest.store;

import io.flotilla.api.registry.Shard;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.mysql.CallersContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stores assignments on the primaries of their shards, together with others that come at the same time. */
@ApplicationScoped
public class ShardWriter {

    private final ShardServers servers;
    private final IngestConfig config;
    private final BatchLimits limits;
    private final Vertx vertx;
    private final Map<ShardServer, ShardLanes> lanes = new ConcurrentHashMap<>();

    ShardWriter(ShardServers servers, IngestConfig config, BatchLimits limits, Vertx vertx) {
        this.servers = servers;
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
        return lanes.computeIfAbsent(servers.of(shard), this::open);
    }

    private ShardLanes open(ShardServer server) {
        return new ShardLanes(server, new GroupWriter(server, limits, config), config, vertx);
    }
}
