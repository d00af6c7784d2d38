package io.flotilla.registry.family;

import io.flotilla.api.schema.Field;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A field of a family, with its place among them and the schema version it came with. */
@Entity
@Table(name = "family_field")
class FieldEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "family_id")
    FamilyEntity family;

    int position;

    String name;

    String type;

    int sinceVersion;

    static FieldEntity of(FamilyEntity family, Field field, int position) {
        FieldEntity entity = new FieldEntity();
        entity.family = family;
        entity.position = position;
        entity.name = field.name().value();
        entity.type = field.type().toString();
        entity.sinceVersion = family.schemaVersion;
        return entity;
    }

    Field toApi() {
        return Field.of(name, type);
    }
}
