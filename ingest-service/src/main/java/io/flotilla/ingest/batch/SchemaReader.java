package io.flotilla.ingest.batch;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldName;
import io.flotilla.api.schema.FieldType;
import io.flotilla.api.schema.SchemaError;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a schema: names of fields with the names of their types. */
public final class SchemaReader {

    /** Longer than any name of a type; what is longer need not be looked at. */
    private static final int MAX_TYPE_NAME = 64;

    private final Map<String, String> byFold = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();

    /**
     * Reads a schema that is a document of its own.
     *
     * @throws ProblemException with the pointer within the schema
     */
    public static List<Field> read(String json) {
        JsonCursor cursor = JsonCursor.over(json.getBytes(StandardCharsets.UTF_8));
        try {
            cursor.next();
            List<Field> fields = new SchemaReader().read(cursor);
            if (cursor.next() != null) {
                throw new ProblemException(IngestError.INVALID_BATCH, "The schema goes on behind its end");
            }
            return fields;
        } catch (ProblemException e) {
            throw e.pointer() == null ? e.at(cursor.pointer()) : e;
        }
    }

    /** Reads the schema the cursor stands on. */
    List<Field> read(JsonCursor cursor) {
        if (cursor.token() != JsonToken.START_OBJECT) {
            throw new ProblemException(
                    IngestError.INVALID_BATCH,
                    "The schema is an object that gives every field a type, such as {\"weight\": \"int\"}");
        }
        while (cursor.next() != JsonToken.END_OBJECT) {
            FieldName name = new FieldName(cursor.name());
            checkNew(name);
            cursor.next();
            fields.add(new Field(name, type(cursor)));
        }
        return fields;
    }

    private void checkNew(FieldName name) {
        String other = byFold.putIfAbsent(name.fold(), name.value());
        if (name.value().equals(other)) {
            throw new ProblemException(
                    IngestError.DUPLICATE_KEY, "The schema names the field '%s' twice".formatted(Shown.text(other)));
        }
        if (other != null) {
            throw new ProblemException(
                    SchemaError.DUPLICATE_FIELD,
                    "The fields '%s' and '%s' differ only by case or accents; a table has room for one of them"
                            .formatted(Shown.text(other), Shown.text(name.value())));
        }
    }

    private static FieldType type(JsonCursor cursor) {
        if (cursor.token() != JsonToken.VALUE_STRING) {
            throw unknown("A type is a string");
        }
        String written = cursor.text();
        if (written.length() > MAX_TYPE_NAME || !Shown.text(written).equals(written)) {
            throw unknown("There is no type '%s'".formatted(Shown.text(written)));
        }
        return FieldType.parse(written);
    }

    private static ProblemException unknown(String what) {
        return new ProblemException(
                SchemaError.UNKNOWN_TYPE, what + ": use string, int, float, bool, datetime, decimal(p,s) or json");
    }
}
