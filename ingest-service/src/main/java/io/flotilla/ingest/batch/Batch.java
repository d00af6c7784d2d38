package io.flotilla.ingest.batch;

import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;

/**
 * What one request wants stored.
 *
 * @param family the family the events belong to
 * @param fields the request's schema, in its order
 * @param events how many events there are
 * @param rows   what is made of them, for tables of the shard's data database, to be stored in one transaction
 */
public record Batch(FamilyName family, List<Field> fields, long events, List<Rows> rows) {

    public Batch {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }
}
