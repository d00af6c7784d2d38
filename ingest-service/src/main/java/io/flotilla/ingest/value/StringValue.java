package io.flotilla.ingest.value;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.Surrogates;
import io.flotilla.mysql.SqlLiteral;

/** Text: every code point there is, so no lone surrogates, and nothing that merely could be spelled as text. */
record StringValue() implements ValueWriter {

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        if (cursor.token() != JsonToken.VALUE_STRING) {
            throw Refusal.mismatch("a string", cursor.token());
        }
        writeText(cursor.text(), sql);
    }

    @Override
    public void writeText(String text, StringBuilder sql) {
        if (Surrogates.firstLone(text) >= 0) {
            throw Refusal.outOfRange("A string holds whole characters; this one has a lone surrogate", text);
        }
        SqlLiteral.append(sql, text);
    }
}
