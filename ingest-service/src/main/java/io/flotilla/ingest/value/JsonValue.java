package io.flotilla.ingest.value;

import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.mysql.SqlLiteral;

/** Any JSON value within {@link JsonRules}, its text kept as it was written. */
record JsonValue() implements ValueWriter {

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        int from = cursor.tokenStart();
        JsonRules.check(cursor);
        SqlLiteral.append(sql, cursor.written(from, cursor.tokenEnd()));
    }
}
