package io.flotilla.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.benchmarks.BenchmarkFailure;
import io.flotilla.benchmarks.rows.RowKind;
import io.flotilla.benchmarks.rows.Rows;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpLaneIT {

    private static final Duration SHIFT = Duration.ofSeconds(2);
    private static final Requests REQUESTS = Requests.put("/api/log", "f", List.of(new Rows(RowKind.NARROW, 0, 10)));

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger received = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        get(vertx.close());
    }

    @Test
    void everyRequestIsCountedOnce() throws Exception {
        int port = answering(200, "{\"accepted\":10}");

        Lap lap = work(HttpLane.to(vertx, port, REQUESTS));

        assertTrue(lap.rows() > 0);
        assertEquals(received.get() * 10L, lap.rows());
        assertEquals(received.get(), lap.latencies().getTotalCount());
    }

    @Test
    void anErrorEndsTheRound() throws Exception {
        int port = answering(503, "{\"code\":\"SHARD_UNAVAILABLE\"}");

        BenchmarkFailure failure = assertThrows(BenchmarkFailure.class, () -> work(HttpLane.to(vertx, port, REQUESTS)));

        assertTrue(failure.getMessage().contains("503"), failure.getMessage());
    }

    @Test
    void aReceiptOfFewerRowsEndsTheRound() throws Exception {
        int port = answering(200, "{\"accepted\":9}");

        assertThrows(BenchmarkFailure.class, () -> work(HttpLane.to(vertx, port, REQUESTS)));
    }

    @Test
    void refusalsFailARoundUnlessTheyAreExpected() throws Exception {
        int port = answering(429, "{}");

        assertThrows(BenchmarkFailure.class, () -> work(HttpLane.to(vertx, port, REQUESTS)));
        received.set(0);
        Lap lap = work(HttpLane.toBusy(vertx, port, REQUESTS));

        assertEquals(0, lap.rows());
        assertEquals(received.get(), lap.refused());
        assertEquals(1.0, lap.refusedShare());
    }

    @Test
    void aPacedCrewSendsNoMoreThanItIsTold() throws Exception {
        int port = answering(200, "{\"accepted\":10}");

        try (Crew crew = Crew.of(vertx, 4, HttpLane.to(vertx, port, REQUESTS))) {
            Lap lap = crew.work(SHIFT, SHIFT.dividedBy(3));

            assertTrue(lap.rows() > 0 && lap.rows() <= 4 * 4 * 10, () -> "rows: " + lap.rows());
        }
    }

    @Test
    void aStreamGivesTheRowsOfItsSummary(@TempDir Path folder) throws Exception {
        int port = answering(
                200,
                "{\"type\":\"progress\",\"accepted\":1}\n{\"type\":\"summary\",\"complete\":true,\"accepted\":2}\n");

        assertEquals(2, get(new EventStream(vertx, port, "/").send(events(folder))));
    }

    @Test
    void aStreamThatBrokeOffIsAFailure(@TempDir Path folder) throws Exception {
        int port = answering(200, "{\"type\":\"summary\",\"complete\":false,\"accepted\":1}\n");

        assertThrows(Exception.class, () -> get(new EventStream(vertx, port, "/").send(events(folder))));
    }

    private static Path events(Path folder) throws Exception {
        return Files.writeString(folder.resolve("events"), "{}\n{}\n");
    }

    private Lap work(Lane.Opener opener) {
        try (Crew crew = Crew.of(vertx, 3, opener)) {
            return crew.work(SHIFT);
        }
    }

    private int answering(int status, String body) throws Exception {
        return get(vertx.createHttpServer()
                        .requestHandler(request -> answer(request, status, body))
                        .listen(0, "127.0.0.1"))
                .actualPort();
    }

    private void answer(HttpServerRequest request, int status, String body) {
        received.incrementAndGet();
        request.endHandler(read -> request.response().setStatusCode(status).end(body));
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
