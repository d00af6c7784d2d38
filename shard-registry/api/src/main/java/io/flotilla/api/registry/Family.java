package io.flotilla.api.registry;

import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldName;
import java.util.List;
import java.util.Optional;

/**
 * A family as the registry knows it.
 *
 * @param name          its name, which is its table's
 * @param shard         the shard that holds it
 * @param schemaVersion 1 for the first schema, one more at every change of the fields
 * @param epoch         the epoch of the shard map at which this family last changed
 * @param fields        in the order they first appeared; the column {@code id} is not among them
 */
public record Family(FamilyName name, ShardName shard, int schemaVersion, long epoch, List<Field> fields) {

    public Family {
        fields = List.copyOf(fields);
    }

    /** The field of exactly this name. */
    public Optional<Field> field(FieldName wanted) {
        return fields.stream().filter(f -> f.name().equals(wanted)).findFirst();
    }
}
