package io.flotilla.registry.schema;

import io.flotilla.api.problem.JsonPointers;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.SchemaError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The step from the fields a family has to the fields somebody wants it to have: only ever additions at the end.
 *
 * @param before    the fields there are
 * @param additions the fields to add, in the order they are wanted
 */
public record SchemaChange(List<Field> before, List<Field> additions) {

    /**
     * Compares what there is with what is wanted.
     *
     * @throws ProblemException TYPE_CONFLICT, NAME_CONFLICT, DUPLICATE_FIELD or SCHEMA_TOO_WIDE, each naming the fields
     */
    public static SchemaChange between(List<Field> before, List<Field> wanted) {
        Map<String, Field> byFold = new HashMap<>();
        before.forEach(field -> byFold.put(field.name().fold(), field));
        List<Field> additions = new ArrayList<>();
        for (Field field : wanted) {
            Field known = byFold.putIfAbsent(field.name().fold(), field);
            if (known == null) {
                additions.add(field);
            } else {
                requireSame(known, field, additions.contains(known));
            }
        }
        SchemaChange change = new SchemaChange(before, List.copyOf(additions));
        if (!additions.isEmpty()) {
            RowWidth.check(change.after());
        }
        return change;
    }

    /** All fields once the change is made. */
    public List<Field> after() {
        List<Field> all = new ArrayList<>(before);
        all.addAll(additions);
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return additions.isEmpty();
    }

    private static void requireSame(Field known, Field wanted, boolean twiceInRequest) {
        String pointer = JsonPointers.of("schema", wanted.name());
        if (twiceInRequest) {
            throw new ProblemException(
                            SchemaError.DUPLICATE_FIELD,
                            "The fields '%s' and '%s' are one name to MySQL, which ignores case and accents in column names"
                                    .formatted(known.name(), wanted.name()))
                    .at(pointer);
        }
        if (!known.name().equals(wanted.name())) {
            throw new ProblemException(
                            SchemaError.NAME_CONFLICT,
                            "The field '%s' differs from the existing field '%s' only by case or accents; use the existing name"
                                    .formatted(wanted.name(), known.name()))
                    .at(pointer);
        }
        if (!known.type().equals(wanted.type())) {
            throw new ProblemException(
                            SchemaError.TYPE_CONFLICT,
                            "The field '%s' has the type %s and cannot become %s; send it as %s, or under another name"
                                    .formatted(known.name(), known.type(), wanted.type(), known.type()))
                    .at(pointer);
        }
    }
}
