package io.flotilla.registry.shard;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A server of a shard. */
@Entity
@Table(name = "shard_instance")
class ShardInstanceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "shard_id")
    ShardEntity shard;

    String host;

    int port;

    @Enumerated(EnumType.STRING)
    InstanceRole role;

    static ShardInstanceEntity of(ShardEntity shard, Instance instance) {
        ShardInstanceEntity entity = new ShardInstanceEntity();
        entity.shard = shard;
        entity.host = instance.host();
        entity.port = instance.port();
        entity.role = instance.role();
        return entity;
    }

    Instance toApi() {
        return new Instance(host, port, role);
    }
}
