package io.flotilla.ingest.batch;

import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.json.CanonicalJson;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.mysql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;

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
        this.table = new RowsWriter(family.value(), columns, options.limits(), parts);
        this.originals = new RowsWriter("raw_logs", List.of("family", "log"), options.limits(), parts);
        this.familyLiteral = SqlLiteral.quote(family.value());
        this.rawLogs = options.rawLogs();
    }

    /** Adds the event the cursor stands on. */
    public void add(JsonCursor cursor) {
        int start = rawLogs ? cursor.tokenStart() : 0;
        events.read(cursor, table.beginRow());
        table.endRow();
        if (rawLogs) {
            addOriginal(CanonicalJson.of(cursor, start, cursor.tokenEnd()));
        }
        count++;
    }

    /** Adds an event whose values are text; {@code null} is NULL. Its original is an object of strings. */
    public void add(List<String> names, List<String> values) {
        events.read(names, values, table.beginRow());
        table.endRow();
        if (rawLogs) {
            addOriginal(CanonicalJson.of(names, values));
        }
        count++;
    }

    /** What was added; nothing can be added afterwards. */
    public Batch finish() {
        table.finish();
        originals.finish();
        return new Batch(family, fields, count, parts);
    }

    private void addOriginal(String json) {
        StringBuilder row = originals.beginRow().append(familyLiteral).append(',');
        SqlLiteral.append(row, json);
        originals.endRow();
    }
}
