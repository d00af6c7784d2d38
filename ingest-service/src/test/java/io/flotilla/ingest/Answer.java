package io.flotilla.ingest;

import io.flotilla.api.ingest.IngestPaths;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What came back for a body, where thousands of them are PUT and REST-assured would take most of the time. */
public record Answer(int status, String mediaType, String body) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration NEVER = Duration.ofMinutes(2);

    /** PUTs a body; a dropped connection ends the test. */
    public static Answer toPut(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + IngestPaths.LOG))
                .header("Content-Type", "application/json")
                .timeout(NEVER)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PUTs a body given as text. */
    public static Answer toPut(String body) {
        return toPut(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the caller was told, as a problem, that the fault is in the body. */
    public boolean refuses() {
        return (status == 400 || status == 422) && mediaType.equals("application/problem+json");
    }

    /** The problem's code. */
    public String code() {
        return JsonPath.from(body).getString("code");
    }

    /** The shard of a receipt. */
    public String shard() {
        return JsonPath.from(body).getString("shard");
    }
}
