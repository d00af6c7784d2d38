package io.flotilla.registry.map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that holds the epoch. Whoever changes the map locks it, so that epochs become visible in order. */
@Entity
@Table(name = "shard_map")
class ShardMapEntity {

    static final byte ONLY_ROW = 1;

    @Id
    byte id;

    long epoch;
}
