package io.flotilla.ingest.bulk;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldName;
import io.flotilla.api.schema.SchemaError;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.ingest.json.JsonLines;
import io.flotilla.ingest.json.Shown;
import io.flotilla.ingest.stream.UnknownFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that events bring into a family. An event whose fields cannot be has no say in those of others. */
final class NewFields {

    private final List<Field> known;
    private final UnknownFields unknown;
    private final Map<String, String> byFold = new HashMap<>();
    private final Set<String> checked = new HashSet<>();

    NewFields(List<Field> known) {
        this.known = known;
        this.unknown = new UnknownFields(known);
        known.forEach(field -> byFold.put(field.name().fold(), field.name().value()));
    }

    /**
     * Takes an event into account.
     *
     * @param first  a cursor before the event, to check it
     * @param second the same, to look at its values
     * @throws ProblemException INVALID_NAME, DUPLICATE_FIELD or MALFORMED_JSON, and then nothing of it counts
     */
    void observe(JsonCursor first, JsonCursor second) {
        Map<String, String> added = check(first);
        byFold.putAll(added);
        checked.addAll(added.values());
        second.next();
        unknown.observe(second);
    }

    /** The known fields, and the new ones with types that hold all their values. */
    List<Field> all() {
        List<Field> all = new ArrayList<>(known);
        all.addAll(unknown.inferred());
        return all;
    }

    private Map<String, String> check(JsonCursor cursor) {
        Map<String, String> added = new HashMap<>();
        if (cursor.next() == JsonToken.START_OBJECT) {
            while (cursor.next() != JsonToken.END_OBJECT) {
                String name = cursor.name();
                if (cursor.next() != JsonToken.VALUE_NULL && unknown.include(name) && !checked.contains(name)) {
                    check(name, added);
                }
                cursor.skipValue();
            }
        }
        JsonLines.requireEnd(cursor);
        return added;
    }

    private void check(String name, Map<String, String> added) {
        String fold = new FieldName(name).fold();
        String other = byFold.getOrDefault(fold, added.putIfAbsent(fold, name));
        if (other != null && !other.equals(name)) {
            throw new ProblemException(
                    SchemaError.DUPLICATE_FIELD,
                    "The fields '%s' and '%s' differ only by case or accents; a table has room for one of them"
                            .formatted(Shown.text(other), Shown.text(name)));
        }
    }
}
