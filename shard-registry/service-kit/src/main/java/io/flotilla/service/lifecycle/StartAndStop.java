package io.flotilla.service.lifecycle;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Ties the life cycle to the process: ready after everything has started, drained before anything is torn down. */
@ApplicationScoped
class StartAndStop {

    private static final Logger LOG = Logger.getLogger(StartAndStop.class);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int LAST = Integer.MAX_VALUE;

    private final Lifecycle lifecycle;
    private final WarmUps warmUps;
    private final DrainConfig config;

    StartAndStop(Lifecycle lifecycle, WarmUps warmUps, DrainConfig config) {
        this.lifecycle = lifecycle;
        this.warmUps = warmUps;
        this.config = config;
    }

    void onStart(@Observes @Priority(LAST) StartupEvent event) {
        warmUps.all().subscribe().with(through -> lifecycle.started());
    }

    /**
     * SIGTERM: the same as a deployment's two calls, and then the process may go on to end. Blocks the thread that ends it. The framework
     * announces its end twice, and this is the time before it closes its ports; {@code quarkus.shutdown.delay-enabled} makes it do so.
     */
    void onStop(@Observes ShutdownDelayInitiatedEvent event) {
        lifecycle.drain();
        if (lifecycle.state() instanceof LifecycleState.Draining draining) {
            awaitUntil(draining.since().plus(config.delay()), false);
        }
        Instant deadline = Instant.now().plus(config.timeout());
        if (!awaitUntil(deadline, true)) {
            LOG.errorf(
                    "ending with %d requests or pieces of work unfinished after %s",
                    lifecycle.pending(), config.timeout());
        }
    }

    private boolean awaitUntil(Instant deadline, boolean orDrained) {
        while (Instant.now().isBefore(deadline)) {
            if (orDrained && lifecycle.drained()) {
                return true;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return lifecycle.drained();
    }
}
