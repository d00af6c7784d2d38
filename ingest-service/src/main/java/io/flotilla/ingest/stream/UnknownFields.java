package io.flotilla.ingest.stream;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.TypeInference;
import io.flotilla.api.schema.TypeInference.Kind;
import io.flotilla.ingest.json.JsonCursor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what the values of fields that are not known say about their types. */
public final class UnknownFields {

    private final Set<String> known;
    private final Optional<PossibleNames> possible;
    private final TypeInference inference = new TypeInference();

    public UnknownFields(List<Field> known) {
        this(known, false);
    }

    /** @param lenient whether names are left out that no new field can have */
    UnknownFields(List<Field> known, boolean lenient) {
        this.possible = lenient ? Optional.of(new PossibleNames(known)) : Optional.empty();
        this.known = known.stream().map(field -> field.name().value()).collect(Collectors.toSet());
    }

    /** Whether a field is none of the known ones, and may become one. */
    public boolean include(String name) {
        return !known.contains(name)
                && possible.map(names -> names.include(name)).orElse(true);
    }

    void observe(String name, Kind kind, String text) {
        inference.observe(name, kind, text);
    }

    /** Takes the values of the event the cursor stands on into account, and moves to its end. */
    public void observe(JsonCursor cursor) {
        if (cursor.token() != JsonToken.START_OBJECT) {
            cursor.skipValue();
            return;
        }
        while (cursor.next() != JsonToken.END_OBJECT) {
            String name = cursor.name();
            JsonToken value = cursor.next();
            if (value != JsonToken.VALUE_NULL && include(name)) {
                observe(name, kind(value), value.isScalarValue() ? cursor.text() : null);
            }
            cursor.skipValue();
        }
    }

    /** The fields, in order of first appearance, with types that hold all their values. */
    public List<Field> inferred() {
        return inference.fields();
    }

    private static Kind kind(JsonToken value) {
        return switch (value) {
            case VALUE_NUMBER_INT -> Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> Kind.FRACTION;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_STRING -> Kind.STRING;
            default -> Kind.STRUCTURE;
        };
    }
}
