package io.flotilla.ingest.batch;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.JsonPointers;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.Shown;
import io.flotilla.ingest.value.ValueWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads events one by one into rows with the columns of a schema. The events may name other fields only if the schema is open, and then
 * only without a value.
 */
final class EventReader {

    private static final int ABSENT = -1;
    private static final int UNKNOWN = -1;

    private final Map<String, Integer> columns = new HashMap<>();
    private final ValueWriter[] writers;
    /** The literals of the event being read, in the order of the event, and where in there each column's begins and ends. */
    private final StringBuilder literals = new StringBuilder();

    private final int[] starts;
    private final int[] ends;

    private final boolean open;

    EventReader(List<Field> fields, boolean open) {
        this.open = open;
        fields.forEach(field -> columns.put(field.name().value(), columns.size()));
        writers = fields.stream().map(field -> ValueWriter.of(field.type())).toArray(ValueWriter[]::new);
        starts = new int[writers.length];
        ends = new int[writers.length];
    }

    /** Reads the event the cursor stands on and appends its values, separated by commas. */
    void read(JsonCursor cursor, StringBuilder row) {
        if (cursor.token() != JsonToken.START_OBJECT) {
            throw new ProblemException(
                    IngestError.TYPE_MISMATCH, "An event is an object that gives fields their values");
        }
        begin();
        while (cursor.next() != JsonToken.END_OBJECT) {
            String name = cursor.name();
            int column = column(name);
            boolean absent = cursor.next() == JsonToken.VALUE_NULL;
            if (column != UNKNOWN) {
                readValue(cursor, column, absent);
            } else if (!absent) {
                throw unknown(name);
            }
        }
        end(row);
    }

    /** Takes an event whose values are text, each with the field it belongs to, and appends them the same way. */
    void read(List<String> names, List<String> values, StringBuilder row) {
        begin();
        for (int i = 0; i < values.size(); i++) {
            int column = column(names.get(i));
            if (column != UNKNOWN) {
                readText(names.get(i), values.get(i), column);
            } else if (values.get(i) != null) {
                throw unknown(names.get(i));
            }
        }
        end(row);
    }

    private void begin() {
        literals.setLength(0);
        Arrays.fill(starts, ABSENT);
    }

    private void end(StringBuilder row) {
        for (int i = 0; i < writers.length; i++) {
            row.append(i == 0 ? "" : ",");
            if (starts[i] == ABSENT || starts[i] == ends[i]) {
                row.append("NULL");
            } else {
                row.append(literals, starts[i], ends[i]);
            }
        }
    }

    private int column(String name) {
        Integer column = columns.get(name);
        if (column == null) {
            if (open) {
                return UNKNOWN;
            }
            throw unknown(name);
        }
        if (starts[column] != ABSENT) {
            throw new ProblemException(
                    IngestError.DUPLICATE_KEY, "The event names the field '%s' twice".formatted(Shown.text(name)));
        }
        return column;
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                IngestError.UNKNOWN_FIELD,
                "The schema has no field '%s'; add it to the schema or leave it out".formatted(Shown.text(name)));
    }

    private void readValue(JsonCursor cursor, int column, boolean absent) {
        starts[column] = literals.length();
        if (!absent) {
            writers[column].write(cursor, literals);
        }
        ends[column] = literals.length();
    }

    private void readText(String name, String value, int column) {
        starts[column] = literals.length();
        if (value != null) {
            try {
                writers[column].writeText(value, literals);
            } catch (ProblemException e) {
                throw e.at(Shown.pointer(JsonPointers.of(name)));
            }
        }
        ends[column] = literals.length();
    }
}
