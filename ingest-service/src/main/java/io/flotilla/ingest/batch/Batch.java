package io.flotilla.ingest.batch;

import io.flotilla.api.ingest.DryRunReceipt;
import io.flotilla.api.ingest.RejectedEvent;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one request wants stored.
 *
 * @param family  the family the events belong to
 * @param fields  the request's schema, in its order
 * @param events  how many events there are
 * @param rows    what is made of them, for tables of the shard's data database, to be stored in one transaction
 * @param rejects the events that are kept aside in that transaction, if the caller wants that
 */
public record Batch(FamilyName family, List<Field> fields, long events, List<Rows> rows, Optional<Rejects> rejects) {

    public Batch {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /** Whether there is nothing to store. */
    public boolean isEmpty() {
        return events == 0 && rejects.map(Rejects::count).orElse(0L) == 0;
    }

    /** All rows for a shard with this data database. */
    public List<Rows> rowsFor(String database) {
        return Stream.concat(rows.stream(), rejects.stream().flatMap(kept -> kept.rows(database).stream()))
                .toList();
    }

    /** What to say of it when it is only tried out. */
    public DryRunReceipt triedOut(ShardName shard, boolean newFamily, List<Field> newFields) {
        return new DryRunReceipt(true, family, events, rejected(), firstRejects(), shard, newFamily, newFields);
    }

    /** How many events are kept aside; {@code null} if the caller does not want that. */
    public Long rejected() {
        return rejects.map(Rejects::count).orElse(null);
    }

    /** The first of them; {@code null} if the caller does not want that. */
    public List<RejectedEvent> firstRejects() {
        return rejects.map(Rejects::first).orElse(null);
    }
}
