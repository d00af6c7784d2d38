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
    public void read(Chunk chunk, EventRows rows) {
        each(chunk, rows::add);
    }

    @Override
    public void observe(Chunk chunk, UnknownFields unknown) {
        each(chunk, unknown::observe);
    }

    @Override
    public byte[] context() {
        return new byte[0];
    }

    private static void each(Chunk chunk, Consumer<JsonCursor> event) {
        byte[] bytes = chunk.bytes();
        JsonLines documents = new JsonLines(bytes);
        int malformed = Utf8.firstMalformed(bytes);
        LineCursor line = new LineCursor(chunk);
        while (line.next()) {
            if (malformed >= line.start() && malformed < line.end()) {
                throw notUtf8(malformed - line.start()).with("line", line.number());
            }
            if (!line.isBlank()) {
                readLine(documents, line, event);
            }
        }
    }

    private static void readLine(JsonLines documents, LineCursor line, Consumer<JsonCursor> event) {
        JsonCursor cursor = null;
        try {
            cursor = documents.line(line.start(), line.end());
            cursor.next();
            event.accept(cursor);
            if (cursor.next() != null) {
                throw JsonLines.trailing(cursor).at("");
            }
        } catch (ProblemException e) {
            ProblemException placed = e.pointer() == null && cursor != null ? e.at(cursor.pointer()) : e;
            throw placed.with("line", line.number());
        }
    }

    private static ProblemException notUtf8(int offset) {
        return new ProblemException(CommonError.MALFORMED_JSON, "The line is not UTF-8 at byte " + offset)
                .at("")
                .with("offset", offset);
    }
}
