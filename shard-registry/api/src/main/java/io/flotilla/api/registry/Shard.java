package io.flotilla.api.registry;

import java.util.List;
import java.util.Optional;

/**
 * A service that families are stored on.
 *
 * @param name      what operators call it
 * @param database  the MySQL database that holds the families
 * @param weight    its share of new families relative to the other shards; 0 takes none
 * @param instances its servers: exactly one primary, any number of replicas
 */
public record Shard(ShardName name, String database, int weight, List<Instance> instances) {

    public Shard {
        instances = instances == null ? List.of() : List.copyOf(instances);
    }

    /** The server that takes writes and, unless a caller accepts staleness, reads. */
    public Instance primary() {
        return firstPrimary().orElseThrow(() -> new IllegalStateException("shard " + name + " has no primary"));
    }

    /** The primary, if the shard has one. */
    public Optional<Instance> firstPrimary() {
        return instances.stream().filter(i -> i.role() == InstanceRole.PRIMARY).findFirst();
    }
}
