package io.flotilla.service.lifecycle;

import io.flotilla.service.http.InFlight;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** The state of this service, and what moves it. Thread-safe; never blocks. */
@ApplicationScoped
public class Lifecycle {

    private static final Logger LOG = Logger.getLogger(Lifecycle.class);

    private final AtomicReference<LifecycleState> state = new AtomicReference<>(new LifecycleState.Starting());
    private final InFlight inFlight;
    private final List<DrainParticipant> participants;

    Lifecycle(InFlight inFlight, @All List<DrainParticipant> participants) {
        this.inFlight = inFlight;
        this.participants = participants;
    }

    /** Where the service is now. */
    public LifecycleState state() {
        return state.get();
    }

    /** Start-up is over. */
    void started() {
        LifecycleState before = state.getAndUpdate(LifecycleState::started);
        if (before instanceof LifecycleState.Starting) {
            LOG.info("ready");
        }
    }

    /** Begins the drain; asking again changes nothing. */
    public void drain() {
        Instant now = Instant.now();
        LifecycleState before = state.getAndUpdate(current -> current.drain(now));
        if (!before.leaving()) {
            LOG.info("draining");
            participants.forEach(DrainParticipant::beginDrain);
        }
    }

    /** Whether a drain has begun and nothing is left of it. */
    public boolean drained() {
        if (!state().leaving()) {
            return false;
        }
        boolean idle = pending() == 0;
        LifecycleState before = state.getAndUpdate(current -> current.settle(idle));
        if (idle && before instanceof LifecycleState.Draining) {
            LOG.info("drained");
        }
        return idle;
    }

    /** Requests in flight and work buffered behind them. */
    long pending() {
        return inFlight.count()
                + participants.stream().mapToLong(DrainParticipant::pending).sum();
    }
}
