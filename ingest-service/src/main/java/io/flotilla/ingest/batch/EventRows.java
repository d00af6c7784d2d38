package io.flotilla.ingest.batch;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.json.CanonicalJson;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.JsonLines;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.mysql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects events as rows, for the family's table and, where wanted, for the original events. */
public final class EventRows {

    private static final String INSERT_ORIGINAL =
            RowsWriter.insertInto(SqlIdentifier.quote("raw_logs"), List.of("family", "log"));

    private final FamilyName family;
    private final List<Field> fields;
    private final EventReader events;
    private final RowsWriter table;
    private final RowsWriter originals;
    private final String familyLiteral;
    private final boolean rawLogs;
    private final List<Rows> parts = new ArrayList<>();
    private long count;

    EventRows(FamilyName family, List<Field> fields, boolean open, BatchReader options) {
        List<String> columns = fields.stream().map(f -> f.name().value()).toList();
        this.family = family;
        this.fields = fields;
        this.events = new EventReader(fields, open);
        String insert = RowsWriter.insertInto(SqlIdentifier.quote(family.value()), columns);
        this.table = new RowsWriter(insert, options.limits(), parts);
        this.originals = new RowsWriter(INSERT_ORIGINAL, options.limits(), parts);
        this.familyLiteral = SqlLiteral.quote(family.value());
        this.rawLogs = options.rawLogs();
    }

    /** Adds the event the cursor stands on, behind which its line ends. If that fails, nothing is left of it. */
    public void addLine(JsonCursor cursor) {
        wholly(() -> {
            String original = read(cursor);
            JsonLines.requireEnd(cursor);
            keep(original);
        });
    }

    /**
     * Adds an event whose values are text; {@code null} is NULL. Its original is an object of strings. If that fails, nothing is left
     * of it.
     */
    public void add(List<String> names, List<String> values) {
        wholly(() -> {
            events.read(names, values, table.beginRow());
            table.closeRow();
            keep(rawLogs ? CanonicalJson.of(names, values) : null);
        });
    }

    /** Adds the event the cursor stands on. */
    void add(JsonCursor cursor) {
        keep(read(cursor));
    }

    /** Adds the event the cursor stands on. If that fails, nothing is left of it, but the cursor stands somewhere within. */
    void addWhole(JsonCursor cursor) {
        wholly(() -> add(cursor));
    }

    /** What was added; nothing can be added afterwards. */
    public Batch finish() {
        return finish(Optional.empty());
    }

    /** The same, with what is kept aside. */
    public Batch finish(Optional<Rejects> rejects) {
        table.finish();
        originals.finish();
        return new Batch(family, fields, count, parts, rejects);
    }

    /** Gives the original, if it is wanted. */
    private String read(JsonCursor cursor) {
        int start = rawLogs ? cursor.tokenStart() : 0;
        events.read(cursor, table.beginRow());
        table.closeRow();
        return rawLogs ? CanonicalJson.of(cursor, start, cursor.tokenEnd()) : null;
    }

    private void keep(String original) {
        if (original != null) {
            addOriginal(original);
        }
        table.keepRow();
        count++;
    }

    private void wholly(Runnable adding) {
        try {
            adding.run();
        } catch (ProblemException e) {
            table.dropRow();
            originals.dropRow();
            throw e;
        }
    }

    private void addOriginal(String json) {
        StringBuilder row = originals.beginRow().append(familyLiteral).append(',');
        SqlLiteral.append(row, json);
        originals.closeRow();
        originals.keepRow();
    }
}
