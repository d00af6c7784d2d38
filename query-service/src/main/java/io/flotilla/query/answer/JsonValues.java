package io.flotilla.query.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;

/** Single values as JSON. */
final class JsonValues {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    JsonValues(JsonGenerator json) {
        this.json = json;
    }

    void write(Object value, ColumnKind kind) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (kind) {
            case BOOL -> bool((Number) value);
            case INTEGER, DOUBLE -> number(value);
            case JSON_TEXT -> document(value.toString());
            case JSON -> parsed(value);
            case TIME -> json.writeString(value instanceof Duration time ? TimeText.of(time) : value.toString());
            case DATETIME ->
                json.writeString(value instanceof LocalDateTime time ? TimeText.of(time) : value.toString());
            case BINARY -> binary(value);
            case DECIMAL -> json.writeString(ExactNumber.text(value));
            case TEXT, DATE -> json.writeString(value.toString());
        }
    }

    /** What is neither 0 nor 1 was not written by us, and stays the number it is. */
    private void bool(Number value) throws IOException {
        long number = value.longValue();
        if (number == 0 || number == 1) {
            json.writeBoolean(number == 1);
        } else {
            json.writeNumber(number);
        }
    }

    private void number(Object value) throws IOException {
        if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Float number) {
            json.writeNumber(number);
        } else if (value instanceof Numeric number) {
            json.writeNumber(number.bigIntegerValue());
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writeNumber(((Number) value).longValue());
        }
    }

    /** A document as it is stored; what is no JSON after all is a string. */
    private void document(String text) throws IOException {
        if (isJson(text)) {
            // Line breaks between tokens would break the lines of NDJSON; within strings JSON has none.
            json.writeRawValue(text.replace('\n', ' ').replace('\r', ' '));
        } else {
            json.writeString(text);
        }
    }

    private static boolean isJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }

    private void parsed(Object value) throws IOException {
        if (value instanceof JsonObject object) {
            json.writeRawValue(object.encode());
        } else if (value instanceof JsonArray array) {
            json.writeRawValue(array.encode());
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Number) {
            number(value);
        } else if (value == Tuple.JSON_NULL) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private void binary(Object value) throws IOException {
        if (value instanceof Buffer buffer) {
            json.writeBinary(buffer.getBytes());
        } else {
            json.writeString(value.toString());
        }
    }
}
