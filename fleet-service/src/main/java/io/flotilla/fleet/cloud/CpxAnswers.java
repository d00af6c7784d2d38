package io.flotilla.fleet.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.fleet.cloud.health.Percent;
import io.flotilla.fleet.cloud.health.Reading;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the provider's answers say. */
final class CpxAnswers {

    /** What an address is made of; what is not one is listed, but never asked. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.:_-]{0,63}");

    private static final int LONGEST_NAME = 128;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CpxAnswers() {}

    /** The addresses of {@code GET /servers}, each once, in their order. */
    static List<String> servers(Buffer body) throws IOException {
        JsonNode list = parse(body);
        if (!list.isArray()) {
            throw new IOException("its list of servers is not a JSON array");
        }
        Set<String> addresses = new LinkedHashSet<>();
        list.forEach(
                address -> addresses.add(shortened(address.isTextual() ? address.textValue() : address.toString())));
        return List.copyOf(addresses);
    }

    /** Whether this can be part of a path. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The answer of {@code GET /{ip}}. Members that make no sense are as good as absent. */
    static Reading reading(String ip, Buffer body) throws IOException {
        JsonNode server = parse(body);
        String service = server.path("service").textValue();
        return new Reading(
                ip,
                service == null || service.isBlank() ? null : shortened(service),
                Percent.parse(server.path("cpu").textValue()),
                Percent.parse(server.path("memory").textValue()));
    }

    private static JsonNode parse(Buffer body) throws IOException {
        try {
            return JSON.readTree(body.getBytes());
        } catch (JsonProcessingException e) {
            throw new IOException("its answer is not JSON", e);
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
