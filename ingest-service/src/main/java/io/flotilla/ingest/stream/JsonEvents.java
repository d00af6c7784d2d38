package io.flotilla.ingest.stream;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.batch.EventRows;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.JsonLines;
import io.flotilla.ingest.json.Utf8;
import java.util.function.Consumer;

/** JSON, one object a line; blank lines are passed over. */
final class JsonEvents implements Events {

    @Override
    public void read(Chunk chunk, EventRows rows, BadEvents bad) {
        each(chunk, rows::addLine, bad);
    }

    @Override
    public void observe(Chunk chunk, UnknownFields unknown, BadEvents bad) {
        each(chunk, cursor -> unknown.observe(whole(cursor)), bad);
    }

    @Override
    public byte[] context() {
        return new byte[0];
    }

    private static void each(Chunk chunk, Consumer<JsonCursor> event, BadEvents bad) {
        byte[] bytes = chunk.bytes();
        JsonLines documents = new JsonLines(bytes);
        int malformed = Utf8.firstMalformed(bytes);
        LineCursor line = new LineCursor(chunk);
        while (line.next()) {
            if (malformed >= 0 && malformed < line.end()) {
                bad.add(notUtf8(malformed - line.start()).with("line", line.number()), line::text);
                malformed = Utf8.firstMalformed(bytes, line.end());
            } else if (!line.isBlank()) {
                readLine(documents, line, event, bad);
            }
        }
    }

    private static void readLine(JsonLines documents, LineCursor line, Consumer<JsonCursor> event, BadEvents bad) {
        JsonCursor cursor = null;
        try {
            cursor = documents.line(line.start(), line.end());
            cursor.next();
            event.accept(cursor);
        } catch (ProblemException e) {
            ProblemException placed = e.pointer() == null && cursor != null ? e.at(cursor.pointer()) : e;
            bad.add(placed.with("line", line.number()), line::text);
        }
    }

    /** The same event from its start, after a look at all of it. */
    private static JsonCursor whole(JsonCursor cursor) {
        int start = cursor.tokenStart();
        cursor.skipValue();
        JsonCursor again = cursor.part(start, cursor.tokenEnd(), "");
        JsonLines.requireEnd(cursor);
        again.next();
        return again;
    }

    private static ProblemException notUtf8(int offset) {
        return new ProblemException(CommonError.MALFORMED_JSON, "The line is not UTF-8 at byte " + offset)
                .at("")
                .with("offset", offset);
    }
}
