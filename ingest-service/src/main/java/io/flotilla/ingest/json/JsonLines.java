package io.flotilla.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;

/** Documents that stand in one array of bytes, a line each, and share a table of names. For UTF-8 that has been checked. */
public final class JsonLines {

    private final JsonFactory factory = JsonFactories.create();
    private final byte[] bytes;

    public JsonLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A cursor before the first token of the document between two offsets; it counts offsets from the first.
     *
     * @throws ProblemException MALFORMED_JSON for what looks like UTF-16 or UTF-32
     */
    public JsonCursor line(int from, int to) {
        JsonCursor.refuseOtherEncodings(bytes, from, to, "line");
        return JsonCursor.line(bytes, from, to, factory);
    }

    /** Moves the cursor behind its document. @throws ProblemException MALFORMED_JSON when the line goes on there */
    public static void requireEnd(JsonCursor cursor) {
        if (cursor.next() != null) {
            long offset = cursor.offset();
            throw new ProblemException(
                            CommonError.MALFORMED_JSON,
                            "The line goes on behind its event, at byte %d; every event has a line of its own"
                                    .formatted(offset))
                    .at("")
                    .with("offset", offset);
        }
    }
}
