package io.flotilla.registry.retention;

import io.flotilla.api.registry.Shard;
import io.flotilla.registry.ddl.SystemTables;
import io.flotilla.registry.shard.Shards;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets idempotency keys that are past their time. Several registries may do it at once. */
@ApplicationScoped
public class ExpiredKeys {

    private static final Logger LOG = Logger.getLogger(ExpiredKeys.class);

    private final Shards shards;
    private final SystemTables systemTables;
    private final IdempotencyConfig config;

    ExpiredKeys(Shards shards, SystemTables systemTables, IdempotencyConfig config) {
        this.shards = shards;
        this.systemTables = systemTables;
        this.config = config;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return shards.all().chain(all -> Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(this::purge)
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Void> purge(Shard shard) {
        return Multi.createBy()
                .repeating()
                .uni(() -> systemTables.purgeKeys(shard, config.retention()))
                .until(deleted -> deleted == 0)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(e -> {
                    LOG.warnf("Expired keys of shard %s stay for now: %s", shard.name(), e.getMessage());
                    return null;
                });
    }
}
