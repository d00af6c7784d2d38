package io.flotilla.ingest.batch;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one body. The events are read in passing when family and schema stand before them; otherwise they are skipped, checking
 * only that they are JSON, and read again once everything is known.
 */
final class BodyReader {

    private static final String FAMILY = "family";
    private static final String SCHEMA = "schema";
    private static final String LOGS = "logs";

    private final JsonCursor cursor;
    private final BatchReader options;
    private final Handling handling;
    private final Set<String> seen = new HashSet<>();
    private FamilyName family;
    private List<Field> schema;
    private EventRows events;
    private Rejects rejects;
    private JsonCursor skipped;

    BodyReader(byte[] body, BatchReader options, Handling handling) {
        this.cursor = JsonCursor.over(body);
        this.options = options;
        this.handling = handling;
    }

    Batch read() {
        located(cursor, this::readMembers);
        if (family == null) {
            throw missing(FAMILY, "the name of the family the events belong to");
        }
        if (schema == null) {
            throw missing(SCHEMA, "the types of the fields, such as {\"weight\": \"int\"}");
        }
        if (skipped != null) {
            skipped.next();
            located(skipped, () -> readEvents(skipped));
        }
        if (events == null) {
            events = options.rows(family, schema);
        }
        return events.finish(rejects());
    }

    private void readMembers() {
        JsonToken first = cursor.next();
        if (first == null) {
            throw new ProblemException(CommonError.MALFORMED_JSON, "The body is empty").with("offset", 0);
        }
        if (first != JsonToken.START_OBJECT) {
            throw refused(IngestError.INVALID_BATCH, "The body is an object with the members family, schema and logs");
        }
        while (cursor.next() != JsonToken.END_OBJECT) {
            readMember(cursor.name());
        }
        if (cursor.next() != null) {
            long offset = cursor.tokenStart();
            throw new ProblemException(CommonError.MALFORMED_JSON, "The body goes on behind its end, at byte " + offset)
                    .with("offset", offset);
        }
    }

    private void readMember(String name) {
        if (!name.equals(FAMILY) && !name.equals(SCHEMA) && !name.equals(LOGS)) {
            throw refused(
                    IngestError.UNKNOWN_MEMBER,
                    "The body has no member '%s': use family, schema and logs".formatted(Shown.text(name)));
        }
        if (!seen.add(name)) {
            throw refused(IngestError.DUPLICATE_KEY, "The body names '" + name + "' twice; keep one");
        }
        if (cursor.next() == JsonToken.VALUE_NULL) {
            return;
        }
        switch (name) {
            case FAMILY -> family = readFamily();
            case SCHEMA -> schema = new SchemaReader().read(cursor);
            default -> readOrSkipEvents();
        }
    }

    private FamilyName readFamily() {
        if (cursor.token() != JsonToken.VALUE_STRING) {
            throw refused(IngestError.INVALID_BATCH, "The family is a string, the name of the table");
        }
        return new FamilyName(cursor.text());
    }

    private void readOrSkipEvents() {
        if (family != null && schema != null) {
            readEvents(cursor);
        } else {
            int start = cursor.tokenStart();
            cursor.skipValue();
            skipped = cursor.part(start, cursor.tokenEnd(), "/" + LOGS);
        }
    }

    private void readEvents(JsonCursor from) {
        events = options.rows(family, schema);
        if (rejects().isPresent()) {
            EventsReader.read(from, events, rejects);
        } else {
            EventsReader.read(from, events);
        }
    }

    private Optional<Rejects> rejects() {
        if (handling == Handling.LENIENT && rejects == null) {
            rejects = options.rejects(family);
        }
        return Optional.ofNullable(rejects);
    }

    /** Gives every refusal without a pointer the place the cursor has reached. */
    private static void located(JsonCursor cursor, Runnable reading) {
        try {
            reading.run();
        } catch (ProblemException e) {
            throw e.pointer() == null ? e.at(cursor.pointer()) : e;
        }
    }

    private static ProblemException missing(String member, String what) {
        return refused(IngestError.MISSING_MEMBER, "The body needs the member %s: %s".formatted(member, what))
                .at("/" + member);
    }

    private static ProblemException refused(ErrorCode code, String detail) {
        return new ProblemException(code, detail);
    }
}
