package io.flotilla.k8s.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flotilla.k8s.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Job's very script against a registry that says what the test wants. */
class RegisterShardsIT {

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer registry;
    private volatile int status = 201;

    @BeforeEach
    void listen() throws IOException, InterruptedException {
        Script found = Script.run(Map.of(), List.of("sh", "-c", "command -v curl"));
        assumeTrue(found.status() == 0, "curl is not installed");
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        if (registry != null) {
            registry.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
            byte[] answer = "{\"code\":\"WHY\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Test
    void everyShardIsTold() throws Exception {
        register().orFail();

        assertEquals(2, requests.size(), requests.toString());
        for (String shard : List.of("metrics", "orders")) {
            String start = "POST /api/shards application/json ";
            String body = requests.get(shard.equals("metrics") ? 0 : 1);
            assertTrue(body.startsWith(start), body);
            var json = new ObjectMapper().readTree(body.substring(start.length()));
            assertEquals(shard, json.get("name").asText());
            assertEquals("master", json.at("/instances/0/role").asText());
        }
    }

    @Test
    void theShardsAreThoseOfThePreparedPairs() throws Exception {
        register().orFail();

        String job = Checkout.read("k8s/base/setup/prepare-mysql.yaml");
        for (String request : requests) {
            var json = new ObjectMapper().readTree(request.substring(request.indexOf('{')));
            String pair = "- " + json.get("database").asText() + ":"
                    + json.at("/instances/0/host").asText() + ":"
                    + json.at("/instances/1/host").asText() + "\n";
            assertTrue(job.contains(pair), pair);
        }
    }

    @Test
    void aRefusalEndsTheJobAndSaysWhy() throws Exception {
        status = 409;

        Script outcome = register();

        assertTrue(outcome.status() != 0, outcome.output());
        assertTrue(outcome.output().contains("WHY"), outcome.output());
        assertEquals(1, requests.size(), "no shard is told after one that was refused");
    }

    private Script register() throws Exception {
        return Script.run(
                Map.of("REGISTRY", "http://127.0.0.1:" + registry.getAddress().getPort(), "no_proxy", "127.0.0.1"),
                List.of("sh", Checkout.path("k8s/base/setup/register-shards.sh").toString()));
    }
}
