package io.flotilla.ingest.batch;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.JsonCursor;

/** Reads the member {@code logs}. */
final class EventsReader {

    private EventsReader() {}

    /** Reads the array the cursor stands on. */
    static void read(JsonCursor cursor, EventRows rows) {
        if (cursor.token() != JsonToken.START_ARRAY) {
            throw new ProblemException(
                    IngestError.INVALID_BATCH, "The logs are an array of events, such as [{\"weight\": 3}]");
        }
        while (cursor.next() != JsonToken.END_ARRAY) {
            rows.add(cursor);
        }
    }
}
