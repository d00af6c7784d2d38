package io.flotilla.registry.shard;

import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.registry.ddl.SystemTables;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Makes the system tables that a shard lacks because an earlier release took it into service; once a shard in the life of this
 * registry. Several registries may do it at once.
 */
@ApplicationScoped
public class ShardUpkeep {

    private static final Logger LOG = Logger.getLogger(ShardUpkeep.class);

    private final Shards shards;
    private final SystemTables systemTables;
    private final Set<ShardName> upToDate = ConcurrentHashMap.newKeySet();

    ShardUpkeep(Shards shards, SystemTables systemTables) {
        this.shards = shards;
        this.systemTables = systemTables;
    }

    @Scheduled(every = "1m", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> bringUpToDate() {
        return shards.all().chain(all -> Multi.createFrom()
                .iterable(all)
                .filter(shard -> !upToDate.contains(shard.name()))
                .onItem()
                .transformToUniAndConcatenate(this::bringUpToDate)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Void> bringUpToDate(Shard shard) {
        return systemTables
                .create(shard)
                .invoke(() -> upToDate.add(shard.name()))
                .onFailure()
                .recoverWithItem(e -> {
                    LOG.warnf("Shard %s may lack a system table for now: %s", shard.name(), e.getMessage());
                    return null;
                });
    }
}
