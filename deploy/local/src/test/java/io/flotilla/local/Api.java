package io.flotilla.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The calls of other teams' tools. The client is one that never sends a request twice. */
record Api(String url) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The status, and what was answered. */
    record Answer(int status, JsonNode body) {

        /** The body of a 200. */
        JsonNode ok() {
            if (status != 200) {
                throw new AssertionError(status + " " + body);
            }
            return body;
        }
    }

    /** A PUT of a batch; schema and logs are JSON. */
    Answer log(String family, String schema, String logs) {
        return put("{\"family\":\"%s\",\"schema\":%s,\"logs\":%s}".formatted(family, schema, logs));
    }

    Answer put(String body) {
        return send(request("/api/log").PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer query(String sql) {
        try {
            String body = JSON.writeValueAsString(Map.of("query", sql));
            return send(request("/api/query").POST(HttpRequest.BodyPublishers.ofString(body)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The number that a query for one number gives. */
    long number(String sql) {
        return query(sql).ok().at("/results/0").elements().next().asLong();
    }

    Answer describe() {
        return send(request("/api/describe"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
