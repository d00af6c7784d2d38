package io.flotilla.cli.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.flotilla.api.schema.FieldType;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a cell as the JSON value its field's type asks for. A cell that is none is written as a string, which the server then refuses
 * with its place; nothing is guessed.
 */
final class CsvCell {

    /** A sign, leading zeros that JSON does not allow, and the rest of the number that it does. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|(-))?0*([0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)");

    private static final JsonFactory JSON = new JsonFactory();

    private CsvCell() {}

    /** @param cell null for an empty cell, empty for an empty one in quotes */
    static void write(JsonGenerator out, String cell, FieldType type) throws IOException {
        FieldType.Kind kind = type == null ? FieldType.Kind.STRING : type.kind();
        if (cell == null || cell.isEmpty() && kind != FieldType.Kind.STRING) {
            out.writeNull();
            return;
        }
        switch (kind) {
            case STRING, DATETIME -> out.writeString(cell);
            case INT, FLOAT, DECIMAL -> writeNumber(out, cell);
            case BOOL -> writeBoolean(out, cell);
            case JSON -> writeJson(out, cell);
        }
    }

    private static void writeNumber(JsonGenerator out, String cell) throws IOException {
        Matcher number = NUMBER.matcher(cell.strip());
        if (number.matches()) {
            out.writeNumber((number.group(1) == null ? "" : "-") + number.group(2));
        } else {
            out.writeString(cell);
        }
    }

    private static void writeBoolean(JsonGenerator out, String cell) throws IOException {
        switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> out.writeBoolean(true);
            case "false" -> out.writeBoolean(false);
            default -> out.writeString(cell);
        }
    }

    private static void writeJson(JsonGenerator out, String cell) throws IOException {
        if (isJson(cell)) {
            out.writeRawValue(cell);
        } else {
            out.writeString(cell);
        }
    }

    private static boolean isJson(String cell) {
        try (JsonParser parser = JSON.createParser(cell)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }
}
