package io.flotilla.ingest.stream;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which names new fields can have: those that are names at all, and differ from all others by more than case and accents. */
final class PossibleNames {

    private final Map<String, String> byFold = new HashMap<>();
    private final Map<String, Optional<String>> folds = new HashMap<>();

    PossibleNames(List<Field> known) {
        known.forEach(field -> byFold.put(field.name().fold(), field.name().value()));
    }

    boolean include(String name) {
        return folds.computeIfAbsent(name, PossibleNames::fold)
                .map(fold -> name.equals(byFold.computeIfAbsent(fold, first -> name)))
                .orElse(false);
    }

    private static Optional<String> fold(String name) {
        try {
            return Optional.of(new FieldName(name).fold());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
