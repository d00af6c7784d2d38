package io.flotilla.ingest.intake;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** The fields a stream's events may have: those of its schema, or, without one, those of the family and what was inferred since. */
final class KnownFields {

    private final boolean open;
    private List<Field> fields;

    KnownFields(StreamRequest request) {
        this.open = request.schema().isEmpty();
        this.fields = request.schema().orElseGet(List::of);
    }

    /** Whether fields may be added. */
    boolean open() {
        return open;
    }

    List<Field> all() {
        return fields;
    }

    /** The registry knows the family like this; what it does not know yet stays behind that. */
    void learn(Family family) {
        if (fields.equals(family.fields())) {
            return;
        }
        List<Field> all = new ArrayList<>(family.fields());
        fields.stream().filter(field -> family.field(field.name()).isEmpty()).forEach(all::add);
        fields = List.copyOf(all);
    }

    void add(List<Field> inferred) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(inferred);
        fields = List.copyOf(all);
    }
}
