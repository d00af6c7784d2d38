package io.flotilla.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Another client of the registry, whose families our own has not heard of. */
final class ElsewhereMade implements AutoCloseable {

    private final String registry;
    private final HttpClient http = HttpClient.newHttpClient();

    ElsewhereMade(String registry) {
        this.registry = registry;
    }

    void ensure(String family) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry + "/api/families/" + family))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // The client has nothing to close on Java 17.
    }
}
