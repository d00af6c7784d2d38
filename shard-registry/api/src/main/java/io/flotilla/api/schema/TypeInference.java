package io.flotilla.api.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the types of fields from all the values of a batch or a file. Feed it every value, then ask for the fields.
 *
 * <p>JSON values decide by what they are: integers are {@code int}; integers and fractions together {@code float}; an integer
 * that would not survive there makes the field {@code decimal(p,s)}; {@code true} and {@code false} are {@code bool}; strings
 * that are all RFC 3339 date-times are {@code datetime}, other strings {@code string}; objects, arrays and every mixture are
 * {@code json}. Nulls decide nothing, and nothing but nulls is {@code string}. Text cells ({@link Kind#TEXT}) decide by what
 * they look like, and a mixture of them is {@code string}.
 *
 * <p>Memory grows with the number of fields, not of values. Not for use by several threads at once.
 */
public final class TypeInference {

    /** What was observed, in the words of JSON, or a cell of a format that knows only text. */
    public enum Kind {
        /** No value; the text is ignored. */
        NULL,
        /** A number written without point and exponent; the text is its digits. */
        INTEGER,
        /** Any other number; the text is its spelling. */
        FRACTION,
        /** True or false; the text is ignored. */
        BOOLEAN,
        /** A string; the text is its content. */
        STRING,
        /** An object or an array; the text is ignored. */
        STRUCTURE,
        /** A cell of CSV and the like; the text is its content, and an empty one counts as {@link #NULL}. */
        TEXT
    }

    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    private record Evidence(FieldName name, TypeEvidence types) {}

    /**
     * Takes one value into account.
     *
     * @param text what the kind says; may be {@code null} where it is ignored
     * @throws io.flotilla.api.problem.ProblemException INVALID_NAME, the first time a name appears that no field can have
     */
    public void observe(String field, Kind kind, String text) {
        Evidence known = evidence.get(field);
        if (known == null) {
            known = new Evidence(new FieldName(field), new TypeEvidence());
            evidence.put(field, known);
        }
        known.types.add(kind, text);
    }

    /** Whether the type of this field holds every value observed for it so far, exactly. */
    public boolean fits(Field field) {
        Evidence seen = evidence.get(field.name().value());
        return seen == null || seen.types.fits(field.type());
    }

    /** All fields observed, in order of first appearance. */
    public List<Field> fields() {
        return fields(List.of());
    }

    /**
     * All fields observed, in order of first appearance. A field that exists already keeps its type if that type holds every
     * value observed, so that a batch of whole numbers fits a {@code float} and a batch of nulls fits anything.
     */
    public List<Field> fields(List<Field> existing) {
        Map<FieldName, FieldType> known =
                existing.stream().collect(Collectors.toMap(Field::name, Field::type, (first, second) -> first));
        Function<Evidence, FieldType> choose = seen -> {
            FieldType type = known.get(seen.name);
            return type != null && seen.types.fits(type) ? type : seen.types.narrowest();
        };
        List<Field> fields = new ArrayList<>(evidence.size());
        evidence.values().forEach(seen -> fields.add(new Field(seen.name, choose.apply(seen))));
        return List.copyOf(fields);
    }
}
