package io.flotilla.ingest.bulk;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.JsonLines;
import io.flotilla.ingest.json.Shown;
import io.flotilla.ingest.json.Surrogates;
import java.util.Set;

/**
 * The line that says what is to be done with the event behind it: {@code {"create":{"_index":"dogs","_id":"7"}}}.
 *
 * @param verb  what is to be done
 * @param index the family; {@code null} when nobody names one
 * @param id    what the caller calls the event; {@code null} when the line does not say
 */
record ActionLine(String verb, String index, String id) {

    private static final Set<String> OFFERED = Set.of("create", "index");

    /** Events are added here, whatever the difference is elsewhere. */
    boolean isOffered() {
        return OFFERED.contains(verb);
    }

    /** Whether the next line belongs to it. All actions have an event but this one, and unknown ones most likely. */
    boolean hasEvent() {
        return !verb.equals("delete");
    }

    /**
     * Reads a line from before its first token.
     *
     * @param otherwise the family when the line names none; may be {@code null}
     * @throws ProblemException when it is no action
     */
    static ActionLine read(JsonCursor cursor, String otherwise) {
        require(cursor.next() == JsonToken.START_OBJECT);
        require(cursor.next() == JsonToken.FIELD_NAME);
        String verb = whole(cursor.name());
        require(cursor.next() == JsonToken.START_OBJECT);
        String index = null;
        String id = null;
        while (cursor.next() != JsonToken.END_OBJECT) {
            String member = cursor.name();
            cursor.next();
            switch (member) {
                case "_index" -> index = text(cursor);
                case "_id" -> id = text(cursor);
                default -> cursor.skipValue();
            }
        }
        require(cursor.next() == JsonToken.END_OBJECT);
        JsonLines.requireEnd(cursor);
        return new ActionLine(Shown.text(verb), index == null ? otherwise : index, id);
    }

    private static String text(JsonCursor cursor) {
        require(cursor.token().isScalarValue());
        return cursor.token() == JsonToken.VALUE_NULL ? null : whole(cursor.text());
    }

    /** Half a character could not be told in the answer. */
    private static String whole(String text) {
        require(Surrogates.firstLone(text) < 0);
        return text;
    }

    private static void require(boolean met) {
        if (!met) {
            throw new ProblemException(
                    IngestError.MALFORMED_BULK,
                    "An action is a line such as {\"create\":{\"_index\":\"dogs\"}}, and its event the line behind it");
        }
    }
}
