package io.flotilla.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The answer to a bulk request. */
public record Bulk(HttpResponse<String> answer, JsonNode json) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration BOUND = Duration.ofMinutes(2);

    /** POSTs lines to {@code /_bulk}. */
    public static Bulk post(String... lines) {
        return send("POST", "/_bulk", bytes(lines), Map.of());
    }

    /** Sends a body with headers, which may say that it is something else than lines of JSON. */
    public static Bulk send(String method, String target, byte[] body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(Map.of("Content-Type", "application/x-ndjson"));
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + target))
                .timeout(BOUND)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        all.forEach(request::header);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Bulk(answer, Stream.objects(answer.body()).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a body, each with its end. */
    public static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    /** The line that adds an event to a family. */
    public static String create(String family) {
        return "{\"create\":{\"_index\":\"" + family + "\"}}";
    }

    public int status() {
        return answer.statusCode();
    }

    /** What became of each action: {@code family status} and, of those that failed, the type of the error. */
    public List<String> items() {
        return StreamSupport.stream(json.path("items").spliterator(), false)
                .map(item -> item.iterator().next())
                .map(item -> (item.path("_index").asText() + " "
                                + item.path("status").asInt() + " "
                                + item.at("/error/type").asText())
                        .strip())
                .toList();
    }

    /** What a pointer finds in the answer, as text. */
    public String at(String pointer) {
        return json.at(pointer).asText();
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
