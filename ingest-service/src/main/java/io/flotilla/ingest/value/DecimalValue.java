package io.flotilla.ingest.value;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.ingest.json.JsonCursor;

/** Exact decimals, as a JSON number or as a string that holds one (for callers whose numbers are doubles). */
record DecimalValue(int precision, int scale) implements ValueWriter {

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        JsonToken token = cursor.token();
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            throw Refusal.mismatch(type() + ", a number or a string with a number", token);
        }
        if (token == JsonToken.VALUE_STRING) {
            writeText(cursor.text(), sql);
        } else {
            writeNumber(cursor.text(), sql);
        }
    }

    @Override
    public void writeText(String text, StringBuilder sql) {
        if (!ExactNumber.isNumber(text)) {
            throw Refusal.mismatch(type() + ", a number or a string with a number", text);
        }
        writeNumber(text, sql);
    }

    private void writeNumber(String text, StringBuilder sql) {
        ExactNumber number = ExactNumber.parse(text);
        if (number.wholeDigits() > precision - scale || number.fractionDigits() > scale) {
            throw Refusal.outOfRange(
                    "A %s has at most %d digits before and %d behind the point"
                            .formatted(type(), precision - scale, scale),
                    text);
        }
        number.appendPlain(sql);
    }

    private String type() {
        return "decimal(%d,%d)".formatted(precision, scale);
    }
}
