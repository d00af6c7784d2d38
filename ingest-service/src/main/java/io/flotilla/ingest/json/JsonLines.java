package io.flotilla.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;

/** Documents that stand in one array of bytes, a line each, and share a table of names. For UTF-8 that has been checked. */
public final class JsonLines {

    private final JsonFactory factory = JsonCursor.factory();
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

    /** Moves behind the document, which the cursor has read. @throws ProblemException MALFORMED_JSON when the line goes on */
    public static void end(JsonCursor cursor) {
        if (cursor.next() != null) {
            throw trailing(cursor).at("");
        }
    }

    /** What to say of a line that goes on behind its document, at this cursor's token. */
    public static ProblemException trailing(JsonCursor cursor) {
        long offset = cursor.offset();
        return new ProblemException(
                        CommonError.MALFORMED_JSON,
                        "The line goes on behind its event, at byte %d; every event has a line of its own"
                                .formatted(offset))
                .with("offset", offset);
    }
}
