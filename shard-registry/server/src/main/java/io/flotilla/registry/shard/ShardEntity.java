package io.flotilla.registry.shard;

import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A shard as the manager database holds it. */
@Entity
@Table(name = "shard")
public class ShardEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    String databaseName;

    int weight;

    @OneToMany(mappedBy = "shard", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("id")
    List<ShardInstanceEntity> instances = new ArrayList<>();

    static ShardEntity of(Shard shard) {
        ShardEntity entity = new ShardEntity();
        entity.name = shard.name().value();
        entity.databaseName = shard.database();
        entity.weight = shard.weight();
        shard.instances().forEach(i -> entity.instances.add(ShardInstanceEntity.of(entity, i)));
        return entity;
    }

    public ShardName name() {
        return new ShardName(name);
    }

    public Shard toApi() {
        return new Shard(
                name(),
                databaseName,
                weight,
                instances.stream().map(ShardInstanceEntity::toApi).toList());
    }
}
