package io.flotilla.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that accepts and then says nothing, so that whoever asks for a connection waits. */
class MySqlPoolsIT {

    private final Vertx vertx = Vertx.vertx();
    private ServerSocket silent;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        silent.close();
        vertx.closeAndAwait();
    }

    @Test
    void oneTooManyIsAskedToComeBackLater() throws Exception {
        try (MySqlPools pools = pools(Duration.ofMinutes(5))) {
            for (int i = 0; i < 2; i++) {
                connection(pools);
            }

            ProblemException refused =
                    assertInstanceOf(ProblemException.class, connection(pools).get(20, TimeUnit.SECONDS));

            assertEquals(CommonError.TOO_MANY_REQUESTS, refused.code());
            assertEquals(Duration.ofSeconds(1), refused.retryAfter().orElseThrow());
        }
    }

    @Test
    void whoWaitsTooLongMeetsAnOutage() throws Exception {
        try (MySqlPools pools = pools(Duration.ofMillis(50))) {
            Throwable failure = connection(pools).get(20, TimeUnit.SECONDS);

            assertInstanceOf(TimeoutException.class, failure);
            assertEquals(MySqlFault.UNREACHABLE, MySqlFault.of(failure));
        }
    }

    private MySqlPools pools(Duration acquireTimeout) {
        Duration roomy = Duration.ofMinutes(5);
        return new MySqlPools(vertx, new MySqlSettings("u", "p", 1, 1, roomy, acquireTimeout, roomy));
    }

    /** What asking for a connection fails with. */
    private CompletableFuture<Throwable> connection(MySqlPools pools) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        pools.connection("127.0.0.1", silent.getLocalPort(), "d")
                .subscribe()
                .with(connected -> failure.completeExceptionally(new AssertionError("connected")), failure::complete);
        return failure;
    }
}
