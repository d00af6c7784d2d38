package io.flotilla.registry.shard;

import static io.flotilla.registry.manager.RegistryState.TRANSACTION;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.registry.ddl.SystemTables;
import io.flotilla.registry.map.Epoch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What can be done with shards. */
@ApplicationScoped
public class Shards {

    private static final int MAX_HOST = 128;
    private static final int MAX_PORT = 65_535;
    private static final Set<String> SERVERS_OWN = Set.of("mysql", "information_schema", "performance_schema", "sys");

    private final ShardRepository shards;
    private final SystemTables systemTables;
    private final Epoch epoch;

    Shards(ShardRepository shards, SystemTables systemTables, Epoch epoch) {
        this.shards = shards;
        this.systemTables = systemTables;
        this.epoch = epoch;
    }

    /** All shards, by name. */
    public Uni<List<Shard>> all() {
        return TRANSACTION.once(shards::all);
    }

    /** @return the shard; fails with SHARD_NOT_FOUND */
    public Uni<Shard> get(ShardName name) {
        return TRANSACTION.once(() -> shards.byName(name).map(entity -> {
            if (entity == null) {
                throw new ProblemException(RegistryError.SHARD_NOT_FOUND, "There is no shard " + name);
            }
            return entity.toApi();
        }));
    }

    /**
     * Takes a shard into service: makes its system tables and lists it in the map. Doing it again with the same description
     * changes nothing.
     *
     * @return the shard; fails with INVALID_SHARD, SHARD_EXISTS or SHARD_UNAVAILABLE
     */
    public Uni<Shard> register(Shard shard) {
        validate(shard);
        return systemTables
                .create(shard)
                .chain(() -> TRANSACTION.once(() -> epoch.advance()
                        .chain(now -> shards.byName(shard.name()))
                        .chain(existing -> existing == null
                                ? shards.persist(ShardEntity.of(shard)).map(ShardEntity::toApi)
                                : requireSame(existing.toApi(), shard))));
    }

    private static Uni<Shard> requireSame(Shard existing, Shard wanted) {
        if (!existing.equals(wanted)) {
            throw new ProblemException(
                    RegistryError.SHARD_EXISTS,
                    "The shard %s is registered with other servers or another database".formatted(wanted.name()));
        }
        return Uni.createFrom().item(existing);
    }

    private static void validate(Shard shard) {
        require(shard.name() != null, "/name", "A shard needs a name");
        require(
                shard.database() != null && shard.database().matches("[A-Za-z0-9_]{1,57}"),
                "/database",
                "A database name is 1 to 57 letters, digits and underscores");
        require(
                !SERVERS_OWN.contains(shard.database().toLowerCase(java.util.Locale.ROOT)),
                "/database",
                "This database belongs to the server itself");
        require(shard.weight() >= 0, "/weight", "A weight is 0 or more");
        for (int i = 0; i < shard.instances().size(); i++) {
            validate(shard.instances().get(i), "/instances/" + i);
        }
        long primaries = shard.instances().stream()
                .filter(i -> i.role() == InstanceRole.PRIMARY)
                .count();
        require(primaries == 1, "/instances", "A shard has exactly one instance with the role master");
    }

    private static void validate(Instance instance, String pointer) {
        boolean hostGiven = instance.host() != null && !instance.host().isBlank();
        require(hostGiven && instance.host().length() <= MAX_HOST, pointer + "/host", "A host has 1 to 128 characters");
        require(
                instance.port() >= 1 && instance.port() <= MAX_PORT,
                pointer + "/port",
                "A port is a number from 1 to 65535");
        require(instance.role() != null, pointer + "/role", "A role is master, slave or other");
    }

    private static void require(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            throw new ProblemException(RegistryError.INVALID_SHARD, otherwise).at(pointer);
        }
    }
}
