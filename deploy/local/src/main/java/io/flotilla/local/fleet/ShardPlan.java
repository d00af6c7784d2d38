package io.flotilla.local.fleet;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import java.util.List;

/**
 * A shard of the reference fleet: a replicated pair that hosts one database.
 *
 * @param name     of the shard, and of its database
 * @param primary  takes writes
 * @param replica  follows the primary
 */
public record ShardPlan(String name, ServerName primary, ServerName replica) {

    /** The two pairs of the reference fleet. */
    public static final List<ShardPlan> ALL = List.of(
            new ShardPlan("orders", ServerName.MYSQL_01_PROD, ServerName.MYSQL_03_PROD),
            new ShardPlan("metrics", ServerName.MYSQL_02_PROD, ServerName.MYSQL_04_PROD));

    /** The data database on both servers. */
    public String database() {
        return name;
    }

    /** What the registry is told. */
    public Shard describe(Ports ports) {
        return new Shard(
                new ShardName(name),
                database(),
                1,
                List.of(
                        new Instance(Ports.HOST, ports.of(primary), InstanceRole.PRIMARY),
                        new Instance(Ports.HOST, ports.of(replica), InstanceRole.REPLICA)));
    }
}
