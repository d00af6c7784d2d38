package io.flotilla.ingest.value;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.mysql.SqlLiteral;
import java.nio.charset.StandardCharsets;

/** Any JSON value within {@link JsonRules}, its text kept as it was written. */
record JsonValue() implements ValueWriter {

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        int from = cursor.tokenStart();
        JsonRules.check(cursor);
        SqlLiteral.append(sql, cursor.written(from, cursor.tokenEnd()));
    }

    @Override
    public void writeText(String text, StringBuilder sql) {
        try {
            JsonCursor cursor = JsonCursor.over(text.getBytes(StandardCharsets.UTF_8));
            if (cursor.next() != null) {
                JsonRules.check(cursor);
                if (cursor.next() == null) {
                    SqlLiteral.append(sql, text);
                    return;
                }
            }
        } catch (ProblemException e) {
            if (e.code() != CommonError.MALFORMED_JSON) {
                throw e;
            }
        }
        throw Refusal.mismatch("a json, any JSON value", text);
    }
}
