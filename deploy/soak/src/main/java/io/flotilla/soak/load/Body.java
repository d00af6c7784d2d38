package io.flotilla.soak.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.soak.ledger.Batch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A batch as JSON. */
final class Body {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Body() {}

    /** @param fields beside those that every event has, all of them numbers */
    static byte[] of(Batch batch, List<String> fields) {
        Map<String, String> schema = new LinkedHashMap<>(
                Map.of("writer", "string", "batch", "int", "position", "int", "size", "int", "text", "string"));
        fields.forEach(field -> schema.put(field, "int"));
        List<Map<String, Object>> events = new ArrayList<>();
        for (int position = 0; position < batch.size(); position++) {
            events.add(event(batch, position, fields));
        }
        try {
            return JSON.writeValueAsBytes(Map.of("family", batch.family(), "schema", schema, "logs", events));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers are JSON", e);
        }
    }

    private static Map<String, Object> event(Batch batch, int position, List<String> fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("writer", batch.id().writer());
        event.put("batch", batch.id().number());
        event.put("position", position);
        event.put("size", batch.size());
        event.put("text", batch.text(position));
        fields.forEach(field -> event.put(field, position));
        return event;
    }
}
