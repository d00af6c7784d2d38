package io.flotilla.api.registry;

import io.flotilla.api.schema.Field;
import java.util.List;

/**
 * The body of {@code PUT /api/families/{family}}: the family must exist afterwards with at least these fields.
 *
 * @param fields in the order new ones are to be added
 */
public record EnsureFamily(List<Field> fields) {

    public EnsureFamily {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }
}
