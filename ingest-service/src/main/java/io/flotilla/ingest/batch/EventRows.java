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
        this.table = writer(family.value(), columns, options.limits());
        this.originals = writer("raw_logs", List.of("family", "log"), options.limits());
        this.familyLiteral = SqlLiteral.quote(family.value());
        this.rawLogs = options.rawLogs();
    }

    /** Adds the event the cursor stands on. */
    public void add(JsonCursor cursor) {
        int start = rawLogs ? cursor.tokenStart() : 0;
        events.read(cursor, table.beginRow());
        keep(cursor, start, rawLogs ? cursor.tokenEnd() : 0);
    }

    /** Adds the event that is a document of its own, before whose first token the cursor stands. If that fails, nothing is left of it. */
    public void addDocument(JsonCursor cursor) {
        try {
            cursor.next();
            int start = rawLogs ? cursor.tokenStart() : 0;
            events.read(cursor, table.beginRow());
            int end = rawLogs ? cursor.tokenEnd() : 0;
            JsonLines.end(cursor);
            keep(cursor, start, end);
        } catch (ProblemException e) {
            drop();
            throw e;
        }
    }

    /** Adds an event whose values are text; {@code null} is NULL. Its original is an object of strings. */
    public void add(List<String> names, List<String> values) {
        events.read(names, values, table.beginRow());
        table.closeRow();
        if (rawLogs) {
            addOriginal(CanonicalJson.of(names, values));
        }
        table.keepRow();
        count++;
    }

    /** Adds the event the cursor stands on. If that fails, nothing is left of it, but the cursor stands somewhere within. */
    void addWhole(JsonCursor cursor) {
        try {
            add(cursor);
        } catch (ProblemException e) {
            drop();
            throw e;
        }
    }

    /** What was added; nothing can be added afterwards. */
    public Batch finish() {
        return finish(Optional.empty());
    }

    /** The same, with what is kept aside. */
    Batch finish(Optional<Rejects> rejects) {
        table.finish();
        originals.finish();
        return new Batch(family, fields, count, parts, rejects);
    }

    private void keep(JsonCursor cursor, int start, int end) {
        table.closeRow();
        if (rawLogs) {
            addOriginal(CanonicalJson.of(cursor, start, end));
        }
        table.keepRow();
        count++;
    }

    private void drop() {
        table.dropRow();
        originals.dropRow();
    }

    private void addOriginal(String json) {
        StringBuilder row = originals.beginRow().append(familyLiteral).append(',');
        SqlLiteral.append(row, json);
        originals.closeRow();
        originals.keepRow();
    }

    private RowsWriter writer(String name, List<String> columns, BatchLimits limits) {
        return new RowsWriter(RowsWriter.insertInto(SqlIdentifier.quote(name), columns), limits, parts);
    }
}
