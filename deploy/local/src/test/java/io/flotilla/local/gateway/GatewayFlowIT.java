package io.flotilla.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.local.fleet.ServiceName;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatewayFlowIT {

    private static final int CHUNK = 1 << 16;
    private static final long LARGE = 64L << 20;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        Waiting.on(vertx.close());
    }

    @Test
    void large_bodies_pass_both_ways() throws Exception {
        int port = gatewayBefore(request -> {
            AtomicLong length = new AtomicLong();
            request.handler(chunk -> length.addAndGet(chunk.length()))
                    .endHandler(end -> answer(request.response().setChunked(true), length.get()));
        });
        HttpRequest put = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/log"))
                .PUT(BodyPublishers.ofInputStream(() -> new ZeroStream(LARGE)))
                .build();

        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(put, BodyHandlers.ofInputStream());

        assertEquals(LARGE, ZeroStream.count(answer.body()));
    }

    @Test
    void a_service_that_does_not_read_stops_the_caller() throws Exception {
        CompletableFuture<HttpServerRequest> arrived = new CompletableFuture<>();
        int port = gatewayBefore(request -> arrived.complete(request.pause()));
        AtomicLong written = new AtomicLong();
        try (RawConnection raw = new RawConnection(port)) {
            raw.send("PUT /api/log HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + 2 * LARGE + "\r\n\r\n");
            CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> write(raw, 2 * LARGE, written));
            HttpServerRequest request = arrived.get(20, TimeUnit.SECONDS);

            assertTrue(stalls(upload, written), "written: " + written.get());

            request.handler(ignored -> {}).endHandler(end -> request.response().end());
            request.resume();
            upload.get(60, TimeUnit.SECONDS);
            assertEquals(200, raw.status());
        }
    }

    /** Writes so many bytes, as fast as they are taken. */
    private static void answer(HttpServerResponse response, long length) {
        long left = length;
        while (left > 0 && !response.writeQueueFull()) {
            response.write(Buffer.buffer(new byte[CHUNK]));
            left -= CHUNK;
        }
        long rest = left;
        if (rest > 0) {
            response.drainHandler(drained -> answer(response, rest));
        } else {
            response.end();
        }
    }

    private int gatewayBefore(Handler<HttpServerRequest> behaviour) {
        Backend backend = new Backend(vertx, behaviour);
        return Waiting.on(Gateway.listen(vertx, "127.0.0.1", 0, Map.of(ServiceName.INGEST, backend.address())));
    }

    /** Whether no byte moves any more while most of the body is still to come. */
    private static boolean stalls(CompletableFuture<Void> upload, AtomicLong written) throws Exception {
        long before = -1;
        while (before != written.get()) {
            before = written.get();
            try {
                upload.get(500, TimeUnit.MILLISECONDS);
                return false;
            } catch (TimeoutException stillWriting) {
                continue;
            }
        }
        return before < LARGE;
    }

    private static void write(RawConnection raw, long bytes, AtomicLong written) {
        try {
            OutputStream out = raw.out();
            byte[] chunk = new byte[CHUNK];
            while (written.get() < bytes) {
                out.write(chunk);
                written.addAndGet(CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
