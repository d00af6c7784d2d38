package io.flotilla.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.service.ServicePaths;
import io.flotilla.process.Deadline;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Proves that a service really has what all services share: libraries without an index compile, start, and are silently gone. A service's
 * test is one line: {@code @QuarkusTest class WiringIT extends ServiceWiring {}}.
 */
public abstract class ServiceWiring {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ID = "wiring-1.a_B";

    @TestHTTPResource("/")
    URL service;

    @Test
    void itBecomesReady() {
        HttpResponse<String> status = getOnceReady(ServicePaths.STATUS);

        assertEquals(200, status.statusCode());
        assertEquals("OK", status.body());
    }

    @Test
    void itIsNotReadyForADeploymentThatNobodyPrepared() {
        HttpResponse<String> answer = get(ServicePaths.READY_FOR_DEPLOY);

        assertEquals(404, answer.statusCode());
        assertEquals("Not ready", answer.body());
    }

    @Test
    void itSaysItsVersion() {
        String version = json(get(ServicePaths.VERSION)).path("version").asText();

        assertTrue(version.matches("\\d+\\.\\d+\\.\\d+\\S*\\+\\d+"), version);
    }

    @Test
    void itAnswersUnknownPathsWithAProblemUnderTheCallersId() {
        HttpResponse<String> answer = get("/there/is/nothing/here");

        assertEquals(404, answer.statusCode());
        assertProblem(answer, "NOT_FOUND");
        assertEquals(ID, answer.headers().firstValue(ServicePaths.REQUEST_ID).orElse(null));
        assertEquals(ID, json(answer).path("requestId").asText());
    }

    @Test
    void itAnswersOtherMethodsWithTheOnesThatWork() {
        HttpResponse<String> answer = send("DELETE", ServicePaths.VERSION);

        assertEquals(405, answer.statusCode());
        assertProblem(answer, "METHOD_NOT_ALLOWED");
        assertEquals("GET, HEAD, OPTIONS", answer.headers().firstValue("Allow").orElse(null));
    }

    @Test
    void itAnswersWhatIsNotHttp() throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.contains(" 400 ") && answer.contains("\"code\":\"BAD_REQUEST\""), answer);
        }
    }

    @Test
    void itIsAliveStartedAndReady() {
        assertEquals("UP", json(getOnceReady("/q/health/ready")).path("status").asText());
        assertEquals("UP", json(get("/q/health/started")).path("status").asText());
        assertTrue(get("/q/health/live").body().contains("\"event loops\""));
        assertTrue(get("/q/health/ready").body().contains("\"lifecycle\""));
    }

    @Test
    void itHasMetricsAndADescriptionOfItsPaths() {
        assertTrue(get("/q/metrics").body().contains("jvm_memory_used_bytes"));
        assertTrue(get("/q/openapi").body().contains(ServicePaths.STATUS));
    }

    private HttpResponse<String> getOnceReady(String path) {
        Deadline deadline = Deadline.in(PATIENCE);
        HttpResponse<String> answer = get(path);
        while (answer.statusCode() != 200 && deadline.pause()) {
            answer = get(path);
        }
        return answer;
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(service.toString()).resolve(path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header(ServicePaths.REQUEST_ID, ID)
                    .timeout(PATIENCE)
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, String code) {
        assertEquals(
                Problem.MEDIA_TYPE, answer.headers().firstValue("Content-Type").orElse(null));
        assertEquals(code, json(answer).path("code").asText());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + answer.body(), e);
        }
    }
}
