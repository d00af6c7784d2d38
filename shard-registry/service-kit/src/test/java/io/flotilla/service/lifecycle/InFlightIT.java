package io.flotilla.service.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.service.sample.Gate;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(120)
class InFlightIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    URL service;

    @Inject
    Lifecycle lifecycle;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void closed() {
        Gate.close();
    }

    @Test
    void aRequestCountsUntilItIsAnswered() throws Exception {
        CompletableFuture<HttpResponse<String>> request =
                http.sendAsync(get("/gate/whole"), HttpResponse.BodyHandlers.ofString());
        awaitPending(1);

        http.send(post("/gate/open"), HttpResponse.BodyHandlers.discarding());

        assertEquals("done", request.join().body());
        awaitPending(0);
    }

    @Test
    void aStreamedAnswerCountsUntilItsEnd() throws Exception {
        HttpResponse<InputStream> answer = http.send(get("/gate/parts"), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals("first", new String(answer.body().readNBytes(5), StandardCharsets.US_ASCII));
        awaitPending(1);

        http.send(post("/gate/open"), HttpResponse.BodyHandlers.discarding());

        assertEquals(-1, answer.body().read());
        awaitPending(0);
    }

    @Test
    void anAnswerThatFailsHalfWayDoesNotLookComplete() throws Exception {
        HttpResponse<InputStream> answer = http.send(get("/gate/parts"), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().readNBytes(5);

        http.send(post("/gate/break"), HttpResponse.BodyHandlers.discarding());

        assertThrows(IOException.class, () -> answer.body().readAllBytes());
        awaitPending(0);
    }

    @Test
    void callersWhoGoAwayAreNotWaitedFor() throws Exception {
        for (String path : new String[] {"/gate/whole", "/gate/parts"}) {
            try (Socket socket = open("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n")) {
                awaitPending(1);
                assertFalse(socket.isClosed());
            }
            awaitPending(0);
        }
        for (String path : new String[] {"/sample/bytes", "/sample/stream"}) {
            try (Socket socket = open("PUT " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nabc")) {
                awaitPending(1);
                assertFalse(socket.isClosed());
            }
            awaitPending(0);
        }
    }

    @Test
    void questionsAboutTheServiceAreNotWork() throws Exception {
        for (String path : new String[] {"/status", "/version", "/ready-for-deploy"}) {
            try (Socket socket = open("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n")) {
                assertTrue(socket.getInputStream().read() >= 0);
                assertEquals(0, lifecycle.pending());
            }
        }
    }

    private Socket open(String head) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).build();
    }

    private HttpRequest post(String path) {
        return HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private URI uri(String path) {
        return URI.create(service.toString()).resolve(path);
    }

    private void awaitPending(long count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lifecycle.pending() != count && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertEquals(count, lifecycle.pending());
    }
}
