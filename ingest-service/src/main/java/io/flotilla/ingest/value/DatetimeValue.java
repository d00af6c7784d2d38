package io.flotilla.ingest.value;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.ingest.json.JsonCursor;

/** Points in time by RFC 3339, stored in UTC with microseconds. */
record DatetimeValue() implements ValueWriter {

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        if (cursor.token() != JsonToken.VALUE_STRING) {
            throw Refusal.mismatch("a datetime, such as \"2026-01-31T12:30:00.5+02:00\"", cursor.token());
        }
        writeText(cursor.text(), sql);
    }

    @Override
    public void writeText(String text, StringBuilder sql) {
        sql.append('\'');
        Rfc3339.appendUtc(text, sql);
        sql.append('\'');
    }
}
