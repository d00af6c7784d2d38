package io.flotilla.cli.fleet;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call that changes something.
 *
 * @param path with its query, if any
 * @param body a JSON object, or null
 */
public record Call(String method, String path, ObjectNode body, Map<String, String> headers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Call post(String path) {
        return new Call("POST", path, null, Map.of());
    }

    public static Call put(String path) {
        return new Call("PUT", path, null, Map.of());
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, null, Map.of());
    }

    /** The same with this member in its body; null is left out. */
    public Call with(String name, Object value) {
        if (value == null) {
            return this;
        }
        ObjectNode more = body == null ? JSON.createObjectNode() : body.deepCopy();
        more.set(name, JSON.valueToTree(value));
        return new Call(method, path, more, headers);
    }

    public Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, body, more);
    }

    /** The same with {@code name=true} in its query, if that is wanted. */
    public Call flag(String name, boolean wanted) {
        String query = (path.contains("?") ? "&" : "?") + name + "=true";
        return wanted ? new Call(method, path + query, body, headers) : this;
    }

    byte[] bytes() {
        return body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
