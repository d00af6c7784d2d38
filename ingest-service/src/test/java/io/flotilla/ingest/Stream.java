package io.flotilla.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * The answer to a stream of events.
 *
 * @param status its HTTP status
 * @param lines  its objects
 */
public record Stream(int status, HttpResponse<String> answer, List<JsonNode> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration BOUND = Duration.ofMinutes(2);

    /** POSTs lines of JSON. */
    public static Stream post(String family, String body) {
        return post(family, body.getBytes(UTF_8), Map.of());
    }

    /** POSTs a body with headers, which may say that it is something else than lines of JSON. */
    public static Stream post(String target, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(target)).timeout(BOUND).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/x-ndjson");
        }
        headers.forEach(request::header);
        try {
            return of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The path of a family's streams, with a schema given as JSON. */
    public static String withSchema(String family, String schema) {
        return family + "?schema=" + URLEncoder.encode(schema, UTF_8);
    }

    /** Events {@code {"n":0,"s":"event 0"}} and so on, a line each. */
    public static String events(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"n\":" + i + ",\"s\":\"event " + i + "\"}\n")
                .collect(Collectors.joining());
    }

    /** The bytes as a member of a gzip file. */
    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The objects of an answer's text. */
    public static List<JsonNode> objects(String text) {
        return text.lines().map(Stream::object).toList();
    }

    /** One of its headers; empty if it is not there. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The last object. */
    public JsonNode last() {
        return lines.get(lines.size() - 1);
    }

    /** What a pointer finds in the last object, as text. */
    public String last(String pointer) {
        return last().at(pointer).asText();
    }

    private static URI uri(String target) {
        int query = target.indexOf('?');
        String family = query < 0 ? target : target.substring(0, query);
        return URI.create("http://localhost:%d/api/families/%s/logs%s"
                .formatted(
                        RestAssured.port,
                        URLEncoder.encode(family, UTF_8).replace("+", "%20"),
                        query < 0 ? "" : target.substring(query)));
    }

    private static Stream of(HttpResponse<String> answer) {
        return new Stream(answer.statusCode(), answer, objects(answer.body()));
    }

    private static JsonNode object(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
