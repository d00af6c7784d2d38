package io.flotilla.ingest.stream;

import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.TypeInference;
import io.flotilla.api.schema.TypeInference.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what the values of fields that are not known say about their types. */
final class UnknownFields {

    private final Set<String> known;
    private final Optional<PossibleNames> possible;
    private final TypeInference inference = new TypeInference();

    /** @param lenient whether names are left out that no new field can have */
    UnknownFields(List<Field> known, boolean lenient) {
        this.possible = lenient ? Optional.of(new PossibleNames(known)) : Optional.empty();
        this.known = known.stream().map(field -> field.name().value()).collect(Collectors.toSet());
    }

    boolean include(String name) {
        return !known.contains(name)
                && possible.map(names -> names.include(name)).orElse(true);
    }

    void observe(String name, Kind kind, String text) {
        inference.observe(name, kind, text);
    }

    List<Field> inferred() {
        return inference.fields();
    }
}
