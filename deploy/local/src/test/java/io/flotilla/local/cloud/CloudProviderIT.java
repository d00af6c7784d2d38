package io.flotilla.local.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudProviderIT {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @Test
    void itSpeaksAsAProviderDoes() throws Exception {
        int port = CloudProvider.listen(vertx, "127.0.0.1", 0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);

        JsonNode servers = get(port, "/servers", 200);
        assertEquals(150, servers.size());
        for (JsonNode server : servers) {
            JsonNode figures = get(port, "/" + server.textValue(), 200);
            assertTrue(figures.path("cpu").textValue().endsWith("%"), figures.toString());
            assertTrue(figures.path("service").textValue().endsWith("Service"), figures.toString());
        }
        assertEquals(
                "there is no such server",
                get(port, "/10.0.0.1", 400).path("error").textValue());
    }

    private JsonNode get(int port, String path, int status) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(status, answer.statusCode());
        return new ObjectMapper().readTree(answer.body());
    }
}
