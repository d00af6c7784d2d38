package io.flotilla.ingest.batch;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.JsonCursor;

/** Reads the member {@code logs}. */
final class EventsReader {

    private EventsReader() {}

    /** Reads the array the cursor stands on; the first bad event ends it. */
    static void read(JsonCursor cursor, EventRows rows) {
        readEach(cursor, () -> rows.add(cursor));
    }

    /** Reads the array the cursor stands on; bad events go to the rejects. */
    static void read(JsonCursor cursor, EventRows rows, Rejects rejects) {
        readEach(cursor, () -> addOrReject(cursor, rows, rejects));
    }

    private static void readEach(JsonCursor cursor, Runnable reading) {
        if (cursor.token() != JsonToken.START_ARRAY) {
            throw new ProblemException(
                    IngestError.INVALID_BATCH, "The logs are an array of events, such as [{\"weight\": 3}]");
        }
        while (cursor.next() != JsonToken.END_ARRAY) {
            reading.run();
        }
    }

    private static void addOrReject(JsonCursor cursor, EventRows rows, Rejects rejects) {
        int start = cursor.tokenStart();
        int depth = cursor.depth();
        try {
            rows.addWhole(cursor);
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
