package io.flotilla.ingest.batch;

import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;

/**
 * What one request wants stored.
 *
 * @param family     the family the events belong to
 * @param fields     the request's schema, in its order
 * @param rows       how many events there are
 * @param statements INSERT statements for the shard's data database, to be run in order and in one transaction
 */
public record Batch(FamilyName family, List<Field> fields, long rows, List<String> statements) {

    public Batch {
        fields = List.copyOf(fields);
        statements = List.copyOf(statements);
    }
}
