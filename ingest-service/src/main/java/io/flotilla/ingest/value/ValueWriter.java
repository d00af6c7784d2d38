package io.flotilla.ingest.value;

import io.flotilla.api.schema.FieldType;
import io.flotilla.ingest.json.JsonCursor;

/** Writes values of one type as SQL literals. */
public sealed interface ValueWriter
        permits StringValue, IntValue, FloatValue, BoolValue, DatetimeValue, DecimalValue, JsonValue {

    /**
     * Appends the value the cursor stands on, which is not {@code null}; afterwards the cursor stands on the value's last token.
     *
     * @throws io.flotilla.api.problem.ProblemException TYPE_MISMATCH or OUT_OF_RANGE, without a pointer
     */
    void write(JsonCursor cursor, StringBuilder sql);

    /**
     * Appends a value that a format without types, such as CSV, gives as text: the same values, without the quotes JSON puts around
     * strings.
     *
     * @throws io.flotilla.api.problem.ProblemException TYPE_MISMATCH or OUT_OF_RANGE, without a pointer
     */
    void writeText(String text, StringBuilder sql);

    /** The writer for fields of a type. */
    static ValueWriter of(FieldType type) {
        return switch (type.kind()) {
            case STRING -> new StringValue();
            case INT -> new IntValue();
            case FLOAT -> new FloatValue();
            case BOOL -> new BoolValue();
            case DATETIME -> new DatetimeValue();
            case DECIMAL -> new DecimalValue(type.precision(), type.scale());
            case JSON -> new JsonValue();
        };
    }
}
