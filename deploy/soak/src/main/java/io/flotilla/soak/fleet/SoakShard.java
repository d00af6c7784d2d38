package io.flotilla.soak.fleet;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.soak.proxy.ShardProxy;
import java.util.List;

/**
 * A shard of one server, which the services reach through a proxy only.
 *
 * @param name also that of its data database
 */
public record SoakShard(String name, MysqlServer server, ShardProxy proxy) {

    /** What the registry is told: the proxy in the place of the server. */
    Shard description() {
        Instance primary = new Instance(server.host(), proxy.port(), InstanceRole.PRIMARY);
        return new Shard(new ShardName(name), name, 1, List.of(primary));
    }
}
