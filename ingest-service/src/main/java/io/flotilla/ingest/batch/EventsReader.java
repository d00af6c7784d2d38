package io.flotilla.ingest.batch;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.json.CanonicalJson;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.mysql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;

/** Reads the member {@code logs} into rows, for the family's table and, where wanted, for the original events. */
final class EventsReader {

    private final EventReader events;
    private final RowsWriter table;
    private final RowsWriter originals;
    private final String familyLiteral;
    private final boolean rawLogs;
    private final List<Rows> parts = new ArrayList<>();
    private long count;

    EventsReader(FamilyName family, List<Field> fields, BatchLimits limits, boolean rawLogs) {
        List<String> columns = fields.stream().map(f -> f.name().value()).toList();
        this.events = new EventReader(fields);
        this.table = new RowsWriter(family.value(), columns, limits, parts);
        this.originals = new RowsWriter("raw_logs", List.of("family", "log"), limits, parts);
        this.familyLiteral = SqlLiteral.quote(family.value());
        this.rawLogs = rawLogs;
    }

    /** Reads the array the cursor stands on. */
    void read(JsonCursor cursor) {
        if (cursor.token() != JsonToken.START_ARRAY) {
            throw new ProblemException(
                    IngestError.INVALID_BATCH, "The logs are an array of events, such as [{\"weight\": 3}]");
        }
        while (cursor.next() != JsonToken.END_ARRAY) {
            readEvent(cursor);
        }
        table.finish();
        originals.finish();
    }

    long count() {
        return count;
    }

    List<Rows> rows() {
        return parts;
    }

    private void readEvent(JsonCursor cursor) {
        int start = rawLogs ? cursor.tokenStart() : 0;
        events.read(cursor, table.beginRow());
        table.endRow();
        if (rawLogs) {
            StringBuilder row = originals.beginRow().append(familyLiteral).append(',');
            SqlLiteral.append(row, CanonicalJson.of(cursor, start, cursor.tokenEnd()));
            originals.endRow();
        }
        count++;
    }
}
