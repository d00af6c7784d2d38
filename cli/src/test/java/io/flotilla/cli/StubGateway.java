package io.flotilla.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free port that answers as it is told and remembers what it was asked. */
final class StubGateway implements AutoCloseable {

    /** What came in; the query is null if there was none. */
    record Request(String method, String path, String query, Headers headers, String body) {

        String accept() {
            return headers.getFirst("Accept");
        }

        String idempotencyKey() {
            return headers.getFirst("Idempotency-Key");
        }
    }

    /** What goes out. */
    interface Reply {
        void send(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    StubGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers of this path in turn; the last one again and again. */
    StubGateway on(String methodAndPath, Reply... inTurn) {
        replies.put(methodAndPath, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** A complete answer. */
    static Reply answer(int status, String mediaType, String body, String... headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static Reply json(String body) {
        return answer(200, "application/json", body);
    }

    static Reply problem(int status, String code, String detail, String pointer, String... headers) {
        String document = "{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\",%s\"requestId\":\"r-1\"}"
                .formatted(status, code, detail, pointer == null ? "" : "\"pointer\":\"" + pointer + "\",");
        return answer(status, "application/problem+json", document, headers);
    }

    /** A chunked answer whose connection breaks before its end. */
    static Reply broken(String mediaType, String beginning) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("the connection breaks here");
        };
    }

    /** An answer that never comes. */
    static Reply silence() {
        return exchange -> {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {
                exchange.close();
            }
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        requests.add(new Request(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        next(exchange.getRequestMethod() + " " + path).send(exchange);
    }

    private Reply next(String methodAndPath) {
        Queue<Reply> left = replies.get(methodAndPath);
        if (left == null) {
            return problem(404, "NOT_FOUND", "Nothing is served at this path", null);
        }
        synchronized (left) {
            return left.size() > 1 ? left.remove() : left.element();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
