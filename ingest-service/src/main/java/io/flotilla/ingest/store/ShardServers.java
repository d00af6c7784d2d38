package io.flotilla.ingest.store;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.Shard;
import io.flotilla.mysql.MySqlPools;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The primaries of all shards, each once, so that whoever finds one silent finds it so for all. */
@ApplicationScoped
public class ShardServers {

    private final MySqlPools pools;
    private final Map<ShardServer.Address, ShardServer> servers = new ConcurrentHashMap<>();

    ShardServers(MySqlPools pools) {
        this.pools = pools;
    }

    /** The primary of a shard. @throws io.flotilla.api.problem.ProblemException SHARD_UNAVAILABLE when it has none */
    public ShardServer of(Shard shard) {
        Instance primary = shard.firstPrimary().orElseThrow(() -> StoreFaults.unavailable(shard, "has no primary"));
        return servers.computeIfAbsent(
                new ShardServer.Address(primary.host(), primary.port(), shard.database()),
                address -> new ShardServer(pools, address));
    }
}
