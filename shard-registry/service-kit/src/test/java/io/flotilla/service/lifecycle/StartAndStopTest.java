package io.flotilla.service.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.service.http.InFlight;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartAndStopTest {

    private final InFlight inFlight = new InFlight();
    private final Lifecycle lifecycle = new Lifecycle(inFlight, List.of());

    private record Times(Duration delay, Duration timeout) implements DrainConfig {}

    @Test
    void aServiceIsReadyWhenItsWarmUpsAreThroughEvenIfTheyFailAtFirst() throws Exception {
        // given
        CompletableFuture<Void> map = new CompletableFuture<>();
        Attempts attempts = new Attempts(map);

        // when
        startAndStop(Duration.ZERO, Duration.ZERO, attempts).onStart(new StartupEvent());

        // then
        assertFalse(lifecycle.state().takesTraffic());
        map.complete(null);
        assertEquals("ready", attempts.through.get(20, TimeUnit.SECONDS));
        assertEquals(3, attempts.count);
    }

    @Test
    void theEndWaitsForTheDelayAndThenForTheRequestsInFlight() {
        // given
        lifecycle.started();
        inFlight.began();
        long begin = System.nanoTime();
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(() -> inFlight.ended());

        // when
        startAndStop(Duration.ofMillis(100), Duration.ofSeconds(20)).onStop(new ShutdownDelayInitiatedEvent());

        // then
        assertInstanceOf(LifecycleState.Drained.class, lifecycle.state());
        assertTrue(System.nanoTime() - begin >= Duration.ofMillis(300).toNanos());
    }

    @Test
    void theEndDoesNotWaitForEver() {
        lifecycle.started();
        inFlight.began();

        startAndStop(Duration.ZERO, Duration.ofMillis(50)).onStop(new ShutdownDelayInitiatedEvent());

        assertInstanceOf(LifecycleState.Draining.class, lifecycle.state());
    }

    @Test
    void whatIsDrainedAlreadyEndsWithoutDelay() {
        lifecycle.started();
        lifecycle.drain();
        assertTrue(lifecycle.drained());

        startAndStop(Duration.ofDays(1), Duration.ofDays(1)).onStop(new ShutdownDelayInitiatedEvent());

        assertInstanceOf(LifecycleState.Drained.class, lifecycle.state());
    }

    private StartAndStop startAndStop(Duration delay, Duration timeout, WarmUp... warmUps) {
        return new StartAndStop(lifecycle, new WarmUps(List.of(warmUps)), new Times(delay, timeout));
    }

    /** Fails twice, then waits for the map. */
    private static final class Attempts implements WarmUp {

        private final CompletableFuture<String> through = new CompletableFuture<>();
        private final CompletableFuture<Void> map;
        private int count;

        private Attempts(CompletableFuture<Void> map) {
            this.map = map;
        }

        @Override
        public String name() {
            return "map";
        }

        @Override
        public Uni<Void> warmUp() {
            count++;
            return count < 3
                    ? Uni.createFrom().failure(new IllegalStateException("not there yet"))
                    : Uni.createFrom().completionStage(map).onItem().invoke(() -> through.complete("ready"));
        }
    }
}
