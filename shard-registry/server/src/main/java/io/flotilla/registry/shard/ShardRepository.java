package io.flotilla.registry.shard;

import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shards in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
public class ShardRepository implements PanacheRepository<ShardEntity> {

    /** All shards with their servers, by name. */
    public Uni<List<Shard>> all() {
        return list("from ShardEntity s left join fetch s.instances order by s.name")
                .map(entities -> entities.stream().map(ShardEntity::toApi).toList());
    }

    /** The shard of this name, or null. */
    public Uni<ShardEntity> byName(ShardName name) {
        return find("name", name.value()).firstResult();
    }
}
