package io.flotilla.fleet.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A provider of cloud servers that answers what a test tells it to, and counts how many ask at once. */
public final class Provider implements QuarkusTestResourceLifecycleManager {

    /** What one server answers; status 0 is no answer at all. */
    record Answer(int status, String body) {}

    private static final Map<String, Answer> SERVERS = new LinkedHashMap<>();
    private static final AtomicInteger NOW = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();
    private static volatile Answer list;
    private static volatile long delay;

    private HttpServer http;

    /** Forgets all servers. */
    static synchronized void clear() {
        SERVERS.clear();
        MOST.set(0);
        list = null;
        delay = 0;
    }

    static void add(String ip, String service, String cpu, String memory) {
        add(
                ip,
                new Answer(
                        200, "{\"cpu\":\"%s\",\"memory\":\"%s\",\"service\":\"%s\"}".formatted(cpu, memory, service)));
    }

    static synchronized void add(String ip, Answer answer) {
        SERVERS.put(ip, answer);
    }

    /** What {@code GET /servers} answers instead of the list. */
    static void answerListWith(int status, String body) {
        list = new Answer(status, body);
    }

    static void delayServers(long millis) {
        delay = millis;
    }

    static int mostAtOnce() {
        return MOST.get();
    }

    @Override
    public Map<String, String> start() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newCachedThreadPool());
        http.createContext("/", Provider::answer);
        http.start();
        return Map.of(
                "flotilla.cloud.cpx.url",
                "http://127.0.0.1:" + http.getAddress().getPort() + "/",
                "flotilla.cloud.cpx.timeout",
                "3s",
                "flotilla.cloud.cpx.concurrency",
                "8");
    }

    @Override
    public void stop() {
        http.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        Answer answer = name.equals("servers") ? listOfServers() : server(name);
        if (answer.status() > 0) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        }
    }

    /** No longer than until the answer begins: whoever has it may ask the next before this thread goes on. */
    private static Answer server(String ip) {
        MOST.accumulateAndGet(NOW.incrementAndGet(), Math::max);
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            NOW.decrementAndGet();
        }
        return answerOf(ip);
    }

    private static synchronized Answer answerOf(String ip) {
        return SERVERS.getOrDefault(ip, new Answer(404, "{}"));
    }

    private static synchronized Answer listOfServers() {
        return list != null
                ? list
                : new Answer(200, SERVERS.keySet().stream().collect(Collectors.joining("\",\"", "[\"", "\"]")));
    }
}
