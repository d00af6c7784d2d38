package io.flotilla.registry.family;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.registry.schema.SchemaChange;
import io.flotilla.registry.shard.ShardEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A family as the manager database holds it. */
@Entity
@Table(name = "family")
class FamilyEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    String fold;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "shard_id")
    ShardEntity shard;

    /** 0 until the table is known to exist. */
    int schemaVersion;

    long epoch;

    @OneToMany(mappedBy = "family", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    List<FieldEntity> fields = new ArrayList<>();

    /** A family whose placement is decided and whose table is yet to be made. */
    static FamilyEntity placed(FamilyName name, ShardEntity shard) {
        FamilyEntity entity = new FamilyEntity();
        entity.name = name.value();
        entity.fold = name.fold();
        entity.shard = shard;
        return entity;
    }

    boolean tableExists() {
        return schemaVersion > 0;
    }

    List<Field> toFields() {
        return fields.stream().map(FieldEntity::toApi).toList();
    }

    Family toApi() {
        return new Family(new FamilyName(name), shard.name(), schemaVersion, epoch, toFields());
    }

    /** The family as it would be with at least these fields. */
    Family preview(List<Field> wanted) {
        SchemaChange change = SchemaChange.between(toFields(), wanted);
        int version = tableExists() && change.isEmpty() ? schemaVersion : schemaVersion + 1;
        return new Family(new FamilyName(name), shard.name(), version, epoch, change.after());
    }

    /** Records the next version of the schema; fields go behind those there are. */
    void extend(List<Field> additions, long newEpoch) {
        schemaVersion++;
        epoch = newEpoch;
        additions.forEach(field -> fields.add(FieldEntity.of(this, field, fields.size() + 1)));
    }
}
