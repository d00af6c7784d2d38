package io.flotilla.api.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.flotilla.api.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a field.
 *
 * @param kind      what sort of value it holds
 * @param precision all digits of a decimal, 1 to 65; 0 for every other kind
 * @param scale     digits of a decimal after the point, 0 to 30 and at most the precision; 0 for every other kind
 */
public record FieldType(Kind kind, int precision, int scale) {

    /** The sorts of values, each with its name in a schema and its name in {@code describe}. */
    public enum Kind {
        STRING("string", "text"),
        INT("int", "int"),
        FLOAT("float", "double"),
        BOOL("bool", "bool"),
        DATETIME("datetime", "datetime"),
        DECIMAL("decimal", "decimal"),
        JSON("json", "json");

        private final String schemaName;
        private final String describedAs;

        Kind(String schemaName, String describedAs) {
            this.schemaName = schemaName;
            this.describedAs = describedAs;
        }
    }

    public static final FieldType STRING = new FieldType(Kind.STRING, 0, 0);
    public static final FieldType INT = new FieldType(Kind.INT, 0, 0);
    public static final FieldType FLOAT = new FieldType(Kind.FLOAT, 0, 0);
    public static final FieldType BOOL = new FieldType(Kind.BOOL, 0, 0);
    public static final FieldType DATETIME = new FieldType(Kind.DATETIME, 0, 0);
    public static final FieldType JSON = new FieldType(Kind.JSON, 0, 0);

    /** The limits of MySQL's DECIMAL. */
    public static final int MAX_PRECISION = 65;

    public static final int MAX_SCALE = 30;

    private static final Pattern DECIMAL_SYNTAX =
            Pattern.compile("decimal\\s*\\(\\s*(\\d{1,3})\\s*(?:,\\s*(\\d{1,3})\\s*)?\\)");

    private static final Map<String, FieldType> SIMPLE = Map.ofEntries(
            Map.entry("string", STRING),
            Map.entry("text", STRING),
            Map.entry("int", INT),
            Map.entry("integer", INT),
            Map.entry("long", INT),
            Map.entry("float", FLOAT),
            Map.entry("double", FLOAT),
            Map.entry("number", FLOAT),
            Map.entry("bool", BOOL),
            Map.entry("boolean", BOOL),
            Map.entry("datetime", DATETIME),
            Map.entry("timestamp", DATETIME),
            Map.entry("json", JSON),
            Map.entry("object", JSON),
            Map.entry("array", JSON));

    /** An exact decimal number. */
    public static FieldType decimal(int precision, int scale) {
        if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > MAX_SCALE || scale > precision) {
            throw new ProblemException(
                    SchemaError.UNKNOWN_TYPE,
                    "decimal(%d,%d) is out of range: decimal(p,s) needs 1 <= p <= 65, 0 <= s <= 30 and s <= p"
                            .formatted(precision, scale));
        }
        return new FieldType(Kind.DECIMAL, precision, scale);
    }

    /**
     * Reads a type as people write it, in any case: {@code string}, {@code int}, {@code float}, {@code bool}, {@code datetime},
     * {@code decimal(p,s)}, {@code json}, or a usual alias.
     *
     * @throws ProblemException UNKNOWN_TYPE, listing what exists
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FieldType parse(String text) {
        String spelled = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        FieldType simple = SIMPLE.get(spelled);
        if (simple != null) {
            return simple;
        }
        Matcher decimal = DECIMAL_SYNTAX.matcher(spelled);
        if (decimal.matches()) {
            int scale = decimal.group(2) == null ? 0 : Integer.parseInt(decimal.group(2));
            return decimal(Integer.parseInt(decimal.group(1)), scale);
        }
        throw new ProblemException(
                SchemaError.UNKNOWN_TYPE,
                "There is no type '%s': use string, int, float, bool, datetime, decimal(p,s) or json".formatted(text));
    }

    /** The type as {@code describe} shows it: {@code text}, {@code int}, {@code double} and so on. */
    public String describedAs() {
        return kind.describedAs;
    }

    /** The spelling of the schema vocabulary, for example {@code decimal(12,2)}; {@link #parse} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return kind == Kind.DECIMAL ? "decimal(%d,%d)".formatted(precision, scale) : kind.schemaName;
    }
}
