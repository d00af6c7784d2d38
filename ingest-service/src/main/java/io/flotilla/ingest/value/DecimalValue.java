package io.flotilla.ingest.value;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.ingest.json.JsonCursor;
import java.util.regex.Pattern;

/** Exact decimals, as a JSON number or as a string that holds one (for callers whose numbers are doubles). */
record DecimalValue(int precision, int scale) implements ValueWriter {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    @Override
    public void write(JsonCursor cursor, StringBuilder sql) {
        JsonToken token = cursor.token();
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            throw Refusal.mismatch(type() + ", a number or a string with a number", token);
        }
        String text = cursor.text();
        if (token == JsonToken.VALUE_STRING && !NUMBER.matcher(text).matches()) {
            throw Refusal.mismatch(type() + ", a number or a string with a number", text);
        }
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
