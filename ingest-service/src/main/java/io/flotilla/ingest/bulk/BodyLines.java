package io.flotilla.ingest.bulk;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.JsonLines;
import io.flotilla.ingest.json.Utf8;

/** The lines of a body, one after the other, and cursors over them. The last one may lack its line feed. */
final class BodyLines {

    private final byte[] body;
    private final JsonLines documents;
    private long number;
    private int start;
    private int end = -1;

    BodyLines(byte[] body) {
        this.body = body;
        this.documents = new JsonLines(body);
    }

    /** Moves to the next line; false when there is none. */
    boolean next() {
        start = end + 1;
        if (start >= body.length) {
            return false;
        }
        end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        number++;
        return true;
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * A cursor before the first token of what lies between two offsets.
     *
     * @throws ProblemException MALFORMED_JSON when that is not UTF-8
     */
    JsonCursor document(int from, int to) {
        int malformed = Utf8.firstMalformed(body, from, to);
        if (malformed >= 0) {
            throw new ProblemException(
                            CommonError.MALFORMED_JSON, "The line is not UTF-8 at byte " + (malformed - from))
                    .at("")
                    .with("offset", malformed - from);
        }
        return documents.line(from, to);
    }
}
