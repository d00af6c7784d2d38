package io.flotilla.ingest.batch;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.json.CanonicalJson;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.mysql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;

/** Reads the member {@code logs} into rows, for the family's table and, where wanted, for the original events. */
final class EventsReader {

    private static final List<String> ORIGINALS = List.of("family", "log");

    private final EventReader events;
    private final RowsWriter table;
    private final RowsWriter originals;
    private final String familyLiteral;
    private final boolean rawLogs;
    private final List<Rows> parts = new ArrayList<>();
    private long count;

    EventsReader(FamilyName family, List<Field> fields, BatchReader options) {
        List<String> columns = fields.stream().map(f -> f.name().value()).toList();
        BatchLimits limits = options.limits();
        this.events = new EventReader(fields);
        this.table = new RowsWriter(RowsWriter.insertInto(SqlIdentifier.quote(family.value()), columns), limits, parts);
        this.originals =
                new RowsWriter(RowsWriter.insertInto(SqlIdentifier.quote("raw_logs"), ORIGINALS), limits, parts);
        this.familyLiteral = SqlLiteral.quote(family.value());
        this.rawLogs = options.rawLogs();
    }

    /** Reads the array the cursor stands on; the first bad event ends it. */
    void read(JsonCursor cursor) {
        readEach(cursor, () -> readEvent(cursor));
    }

    /** Reads the array the cursor stands on; bad events go to the rejects. */
    void read(JsonCursor cursor, Rejects rejects) {
        readEach(cursor, () -> readOrReject(cursor, rejects));
    }

    /** Reads the event the cursor stands on. If that fails, nothing is left of it, but the cursor stands somewhere within. */
    void readAlone(JsonCursor cursor) {
        try {
            readEvent(cursor);
        } catch (ProblemException e) {
            table.dropRow();
            originals.dropRow();
            throw e;
        }
    }

    private void readEach(JsonCursor cursor, Runnable reading) {
        if (cursor.token() != JsonToken.START_ARRAY) {
            throw new ProblemException(
                    IngestError.INVALID_BATCH, "The logs are an array of events, such as [{\"weight\": 3}]");
        }
        while (cursor.next() != JsonToken.END_ARRAY) {
            reading.run();
        }
    }

    long count() {
        return count;
    }

    List<Rows> rows() {
        table.finish();
        originals.finish();
        return parts;
    }

    private void readEvent(JsonCursor cursor) {
        int start = rawLogs ? cursor.tokenStart() : 0;
        events.read(cursor, table.beginRow());
        table.closeRow();
        if (rawLogs) {
            StringBuilder row = originals.beginRow().append(familyLiteral).append(',');
            SqlLiteral.append(row, CanonicalJson.of(cursor, start, cursor.tokenEnd()));
            originals.closeRow();
            originals.keepRow();
        }
        table.keepRow();
        count++;
    }

    private void readOrReject(JsonCursor cursor, Rejects rejects) {
        int start = cursor.tokenStart();
        int depth = cursor.depth();
        try {
            readAlone(cursor);
        } catch (ProblemException e) {
            if (e.code() == CommonError.MALFORMED_JSON) {
                throw e;
            }
            ProblemException reason = e.at(cursor.pointer());
            cursor.leaveValue(depth);
            rejects.add(reason, cursor.written(start, cursor.tokenEnd()));
        }
    }
}
