package io.flotilla.service.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.service.http.InFlight;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private final Buffer buffer = new Buffer();
    private final InFlight inFlight = new InFlight();
    private final Lifecycle lifecycle = new Lifecycle(inFlight, List.of(buffer));

    @Test
    void aServiceThatIsNotLeavingIsNeverDrainedHoweverIdle() {
        lifecycle.started();

        assertFalse(lifecycle.drained());
        assertTrue(lifecycle.state().takesTraffic());
    }

    @Test
    void aDrainWaitsForRequestsInFlightAndForBufferedWork() {
        // given
        lifecycle.started();
        inFlight.began();
        buffer.pending = 3;

        // when
        lifecycle.drain();

        // then
        assertEquals(4, lifecycle.pending());
        assertFalse(lifecycle.drained());
        inFlight.ended();
        assertFalse(lifecycle.drained());
        buffer.pending = 0;
        assertTrue(lifecycle.drained());
        assertInstanceOf(LifecycleState.Drained.class, lifecycle.state());
    }

    @Test
    void aStragglerIsWaitedForToo() {
        // given
        lifecycle.started();
        lifecycle.drain();
        assertTrue(lifecycle.drained());

        // when
        inFlight.began();

        // then
        assertFalse(lifecycle.drained());
        inFlight.ended();
        assertTrue(lifecycle.drained());
    }

    @Test
    void participantsHearOfTheDrainOnceHoweverOftenItIsAskedFor() {
        lifecycle.started();

        lifecycle.drain();
        lifecycle.drain();

        assertEquals(1, buffer.drains);
    }

    @Test
    void aServiceToldToDrainWhileItStartsNeverBecomesReady() {
        lifecycle.drain();
        lifecycle.started();

        assertFalse(lifecycle.state().takesTraffic());
        assertTrue(lifecycle.drained());
    }

    private static final class Buffer implements DrainParticipant {

        private long pending;
        private int drains;

        @Override
        public String name() {
            return "buffer";
        }

        @Override
        public void beginDrain() {
            drains++;
        }

        @Override
        public long pending() {
            return pending;
        }
    }
}
