package io.flotilla.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLimitIT {

    private static final int LIMIT = 10 * 1024 * 1024;
    private static final int SLOW_PARTS = 12;
    private static final byte[] TOO_MUCH = filled(3 * LIMIT);

    @TestHTTPResource("/")
    URL service;

    @ParameterizedTest
    @ValueSource(strings = {"/sample/bytes", "/sample/stream"})
    void theLargestBodyIsTaken(String path) throws Exception {
        HttpRequest.BodyPublisher announced = HttpRequest.BodyPublishers.ofByteArray(filled(LIMIT));
        HttpRequest.BodyPublisher chunked = HttpRequest.BodyPublishers.fromPublisher(announced);

        assertEquals(Integer.toString(LIMIT), put(path, announced).body());
        assertEquals(Integer.toString(LIMIT), put(path, chunked).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/bytes", "/sample/stream", "/status", "/nothing/here"})
    void anAnnouncedBodyThatIsTooLargeIsAnsweredToAClientThatSendsAllOfItFirst(String path) throws IOException {
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            connection.send("PUT " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + TOO_MUCH.length + "\r\n\r\n");
            connection.send(TOO_MUCH);

            assertTooLarge(connection.answer());
            assertTrue(connection.ends());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/bytes", "/sample/stream"})
    void aBodyOfUnknownLengthIsCountedAndAnsweredToAClientThatSendsAllOfItFirst(String path) throws IOException {
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            connection.send(
                    "PUT " + path + " HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\nTransfer-Encoding: chunked\r\n\r\n");
            connection.send(Integer.toHexString(TOO_MUCH.length) + "\r\n");
            connection.send(TOO_MUCH);
            connection.send("\r\n0\r\n\r\n");

            String answer = connection.answer();
            assertTooLarge(answer);
            assertTrue(answer.contains("\"requestId\":\"mine\""), answer);
            assertTrue(connection.ends());
        }
    }

    @Test
    void ordinaryClientsReadTheAnswerWhileTheyAreStillSending() throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                service.toURI().resolve("/sample/bytes").toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(TOO_MUCH.length);
        connection.getOutputStream().write(TOO_MUCH);

        assertEquals(413, connection.getResponseCode());
        try (InputStream body = connection.getErrorStream()) {
            String answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
        }
    }

    @Test
    void aSlowClientMayGoOnSendingForLongerThanASilentOneIsWaitedFor() throws IOException {
        byte[] part = filled(TOO_MUCH.length / SLOW_PARTS);
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            connection.send("PUT /sample/bytes HTTP/1.1\r\nHost: a\r\nContent-Length: " + TOO_MUCH.length + "\r\n\r\n");
            for (int i = 0; i < SLOW_PARTS; i++) {
                LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
                connection.send(part);
            }

            assertTooLarge(connection.answer());
            assertTrue(connection.ends());
        }
    }

    @Test
    void aClientThatAsksFirstIsToldBeforeItSends() throws IOException {
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            connection.send("PUT /sample/bytes HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: "
                    + TOO_MUCH.length + "\r\n\r\n");

            assertTooLarge(connection.answer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/bytes", "/sample/stream"})
    void aClientThatAsksFirstIsToldToSendWhatIsTaken(String path) throws IOException {
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            connection.send(
                    "PUT " + path + " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
            assertTrue(connection.answer().startsWith("HTTP/1.1 100 "));

            connection.send(filled(2_000_000));
            assertTrue(connection.answer().endsWith("\r\n\r\n2000000"));
        }
    }

    @Test
    void aConnectionGoesOnAfterAnErrorThatWasAnsweredBeforeItsBodyWasRead() throws IOException {
        try (RawConnection connection = RawConnection.to(service.getPort())) {
            connection.send("PUT /nothing/here HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
            connection.send(filled(1_000_000));
            assertTrue(connection.answer().startsWith("HTTP/1.1 404 "));

            connection.send("GET /status HTTP/1.1\r\nHost: a\r\n\r\n");
            assertTrue(connection.answer().endsWith("OK"));
        }
    }

    private HttpResponse<String> put(String path, HttpRequest.BodyPublisher body) throws Exception {
        URI uri = service.toURI().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).PUT(body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertTooLarge(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
        assertTrue(answer.contains("\"limit\":" + LIMIT), answer);
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }
}
