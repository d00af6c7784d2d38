package io.flotilla.cli.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * What is known about one part.
 *
 * @param version empty when unknown
 * @param note    why it is not ready, or empty
 */
record PartStatus(String name, State state, String version, String note) {

    /** Whether requests to this part can be answered. */
    enum State {
        READY,
        NOT_READY,
        UNAVAILABLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static JsonNode document(List<PartStatus> parts) {
        ObjectNode whole = JsonMapper.builder().build().createObjectNode();
        for (PartStatus part : parts) {
            ObjectNode node = whole.withArray("parts").addObject();
            node.put("name", part.name).put("state", part.state.toString());
            node.put("version", part.version.isEmpty() ? null : part.version);
            node.put("note", part.note.isEmpty() ? null : part.note);
        }
        return whole;
    }
}
