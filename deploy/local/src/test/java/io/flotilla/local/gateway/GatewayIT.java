package io.flotilla.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.problem.Problem;
import io.flotilla.local.fleet.ServiceName;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GatewayIT {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    @AfterEach
    void close() {
        Waiting.on(vertx.close());
    }

    @Test
    void a_request_arrives_as_it_was_sent_with_who_sent_it() throws Exception {
        given(request -> request.body().onSuccess(body -> request.response()
                .setStatusCode(201)
                .putHeader("X-Seen", request.method() + " " + request.uri())
                .putHeader("X-Seen-For", request.getHeader("X-Forwarded-For"))
                .putHeader("X-Seen-Host", request.getHeader("X-Forwarded-Host"))
                .putHeader("X-Seen-Id", request.getHeader("X-Request-Id"))
                .end(body)));

        HttpResponse<String> answer = send(request("/%61pi/log?a=%2F&b")
                .header("X-Request-Id", "abc-1")
                .PUT(BodyPublishers.ofString("{\"family\":\"dogs\"}")));

        assertEquals(201, answer.statusCode());
        assertEquals("{\"family\":\"dogs\"}", answer.body());
        assertEquals("PUT /api/log?a=%2F&b", header(answer, "X-Seen"));
        assertEquals("127.0.0.1", header(answer, "X-Seen-For"));
        assertEquals("localhost:" + port, header(answer, "X-Seen-Host"));
        assertEquals("abc-1", header(answer, "X-Seen-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/prepare-for-deploy",
                "//prepare-for-deploy",
                "/%70repare-for-deploy",
                "/api/../prepare-for-deploy",
                "/api/%2e%2e/prepare-for-deploy",
                "/prepare-for-deploy/",
                "/q/metrics",
                "/api/log/",
                "*",
                "http://localhost/prepare-for-deploy"
            })
    void what_has_no_route_reaches_nobody(String path) throws Exception {
        Backend backend = given(request -> request.response().end());
        try (RawConnection raw = new RawConnection(port)) {
            raw.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals(404, raw.status());
        }
        assertEquals(0, backend.requests());
    }

    @Test
    void an_unknown_path_is_a_problem_document() throws Exception {
        given(request -> request.response().end());

        HttpResponse<String> answer = send(request("/nothing").header("X-Request-Id", "abc-2"));

        assertEquals(404, answer.statusCode());
        assertEquals("NOT_FOUND", problem(answer).code());
        assertEquals("abc-2", problem(answer).requestId());
    }

    @ParameterizedTest
    @CsvSource({"GARBAGE, 400", "URI, 414", "HEADER, 431"})
    void bytes_that_are_not_http_get_an_answer(String kind, int status) throws Exception {
        given(request -> request.response().end());
        String long20k = "x".repeat(40_000);
        String request =
                switch (kind) {
                    case "URI" -> "GET /" + long20k + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                    case "HEADER" -> "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + long20k + "\r\n\r\n";
                    default -> "this is not http\r\n\r\n";
                };
        try (RawConnection raw = new RawConnection(port)) {
            raw.send(request);
            assertEquals(status, raw.status());
        }
    }

    @Test
    void a_service_that_is_down_is_a_503_that_says_when_to_come_back() throws Exception {
        listen(unusedAddress());

        HttpResponse<String> answer = send(request("/api/log").PUT(BodyPublishers.ofByteArray(new byte[8 << 20])));

        assertEquals(503, answer.statusCode());
        assertEquals("1", header(answer, "Retry-After"));
        assertEquals("UPSTREAM_UNAVAILABLE", problem(answer).code());
        assertEquals(Map.of(), problem(answer).extensions());
    }

    @Test
    void a_put_whose_service_dies_is_sent_once_and_its_outcome_is_unknown() throws Exception {
        Backend backend = given(request -> request.connection().close());

        HttpResponse<String> answer = send(request("/api/log").PUT(BodyPublishers.ofString("{}")));

        assertEquals(503, answer.statusCode());
        assertEquals(Map.of("outcome", "unknown"), problem(answer).extensions());
        assertEquals(1, backend.requests());
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_complete() {
        given(request -> request.response()
                .setChunked(true)
                .write("{\"results\":[")
                .onSuccess(
                        written -> vertx.setTimer(50, t -> request.connection().close())));

        assertThrows(IOException.class, () -> send(request("/api/query").POST(BodyPublishers.ofString("{}"))));
    }

    @Test
    void an_answer_may_come_before_the_body_has_ended() throws Exception {
        given(request -> request.response().setStatusCode(413).end("too much"));

        HttpResponse<String> answer = send(request("/api/log").PUT(BodyPublishers.ofByteArray(new byte[16 << 20])));

        assertEquals(413, answer.statusCode());
        assertEquals("too much", answer.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void answers_without_a_body_stay_so(int status) throws Exception {
        given(request -> request.response().setStatusCode(status).end());
        try (RawConnection raw = new RawConnection(port)) {
            raw.send("GET /api/shard-map HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals(status, raw.status());
            raw.send("GET /api/shard-map HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals(status, raw.status());
        }
    }

    @Test
    void a_caller_that_asks_before_it_sends_is_told_to_go_on() throws Exception {
        given(request -> request.body().onSuccess(body -> request.response()
                .setStatusCode(body.toString().equals("hello") && request.getHeader("Expect") == null ? 200 : 500)
                .end()));
        try (RawConnection raw = new RawConnection(port)) {
            raw.send("PUT /api/log HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            assertEquals(100, raw.status());
            raw.send("hello");
            assertEquals(200, raw.status());
        }
    }

    private Backend given(Handler<HttpServerRequest> behaviour) {
        Backend backend = new Backend(vertx, behaviour);
        listen(backend.address());
        return backend;
    }

    private void listen(InetSocketAddress everyService) {
        Map<ServiceName, InetSocketAddress> services = Map.of(
                ServiceName.INGEST, everyService,
                ServiceName.QUERY, everyService,
                ServiceName.REGISTRY, everyService,
                ServiceName.FLEET, everyService);
        port = Waiting.on(Gateway.listen(vertx, "127.0.0.1", 0, services));
    }

    private static InetSocketAddress unusedAddress() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return InetSocketAddress.createUnresolved("127.0.0.1", free.getLocalPort());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        assertTrue(answer.headers().firstValue("connection").isEmpty());
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    private static Problem problem(HttpResponse<String> answer) throws IOException {
        assertEquals(Problem.MEDIA_TYPE, header(answer, "Content-Type"));
        return new ObjectMapper().readValue(answer.body(), Problem.class);
    }
}
