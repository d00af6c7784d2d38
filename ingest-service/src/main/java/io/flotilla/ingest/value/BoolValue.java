package io.flotilla.ingest.value;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.ingest.json.JsonCursor;

/** {@code true} and {@code false}, and nothing that looks like them. */
record BoolValue() implements ValueWriter {

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        if (!cursor.token().isBoolean()) {
            throw Refusal.mismatch("a bool, true or false", cursor.token());
        }
        sql.append(cursor.token() == JsonToken.VALUE_TRUE ? '1' : '0');
    }

    @Override
    public void writeText(String text, StringBuilder sql) {
        boolean yes = text.equalsIgnoreCase("true");
        if (!yes && !text.equalsIgnoreCase("false")) {
            throw Refusal.mismatch("a bool, true or false", text);
        }
        sql.append(yes ? '1' : '0');
    }
}
