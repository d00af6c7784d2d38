package io.flotilla.cli.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that a file's events are stored with. */
public final class Schema {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<Field> fields;
    private final Map<String, FieldType> types = new HashMap<>();

    public Schema(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (Field field : fields) {
            if (types.put(field.name().value(), field.type()) != null) {
                throw new IllegalArgumentException("the field " + field.name() + " is named twice");
            }
        }
    }

    /**
     * Reads {@code name:string,price:decimal(10,2)}, or a JSON object such as {@code {"name":"string"}}, which any name fits into.
     *
     * @throws IllegalArgumentException               when it is neither, saying why
     * @throws io.flotilla.api.problem.ProblemException when a name or a type does not exist
     */
    public static Schema parse(String text) {
        return text.stripLeading().startsWith("{") ? parseJson(text) : parseList(text);
    }

    private static Schema parseList(String text) {
        List<Field> fields = new ArrayList<>();
        // A comma inside the parentheses of decimal(p,s) does not separate fields.
        for (String part : text.split(",(?![^(]*\\))")) {
            int colon = part.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("'" + part.strip() + "' is not of the form name:type");
            }
            fields.add(Field.of(part.substring(0, colon).strip(), part.substring(colon + 1)));
        }
        return new Schema(fields);
    }

    private static Schema parseJson(String text) {
        List<Field> fields = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    throw new IllegalArgumentException("the type of " + name + " is not a string");
                }
                fields.add(Field.of(name, parser.getText()));
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows the JSON object");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the JSON object is not complete", e);
        }
        return new Schema(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** The type of a field, or null when the schema does not name it. */
    FieldType type(String field) {
        return types.get(field);
    }

    /** Writes the schema as the JSON object of a request. */
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Field field : fields) {
            out.writeStringField(field.name().value(), field.type().toString());
        }
        out.writeEndObject();
    }
}
