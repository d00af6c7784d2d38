package io.flotilla.service.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.service.lifecycle.LifecycleState.Drained;
import io.flotilla.service.lifecycle.LifecycleState.Draining;
import io.flotilla.service.lifecycle.LifecycleState.Ready;
import io.flotilla.service.lifecycle.LifecycleState.Starting;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleStateTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-01T00:01:00Z");

    private static final LifecycleState STARTING = new Starting();
    private static final LifecycleState READY = new Ready();
    private static final LifecycleState DRAINING = new Draining(THEN);
    private static final LifecycleState DRAINED = new Drained(THEN);

    /** Every state, every event, what comes of it. */
    static Stream<Arguments> transitions() {
        UnaryOperator<LifecycleState> started = LifecycleState::started;
        UnaryOperator<LifecycleState> drain = state -> state.drain(NOW);
        UnaryOperator<LifecycleState> busy = state -> state.settle(false);
        UnaryOperator<LifecycleState> idle = state -> state.settle(true);
        return Stream.of(
                Arguments.of("started", STARTING, started, READY),
                Arguments.of("started", READY, started, READY),
                Arguments.of("started", DRAINING, started, DRAINING),
                Arguments.of("started", DRAINED, started, DRAINED),
                Arguments.of("drain", STARTING, drain, new Draining(NOW)),
                Arguments.of("drain", READY, drain, new Draining(NOW)),
                Arguments.of("drain", DRAINING, drain, DRAINING),
                Arguments.of("drain", DRAINED, drain, DRAINED),
                Arguments.of("busy", DRAINING, busy, DRAINING),
                Arguments.of("busy", DRAINED, busy, DRAINING),
                Arguments.of("idle", DRAINING, idle, DRAINED),
                Arguments.of("idle", DRAINED, idle, DRAINED));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {3}")
    @MethodSource("transitions")
    void everyEventMovesEveryStateAsTheTableSays(
            String event, LifecycleState before, UnaryOperator<LifecycleState> move, LifecycleState after) {
        assertEquals(after, move.apply(before));
    }

    @Test
    void whatIsNotLeavingCannotSettle() {
        for (LifecycleState state : new LifecycleState[] {STARTING, READY}) {
            assertThrows(IllegalStateException.class, () -> state.settle(true));
            assertThrows(IllegalStateException.class, () -> state.settle(false));
        }
    }

    @Test
    void onlyAReadyServiceTakesTraffic() {
        assertEquals(
                "false true false false",
                Stream.of(STARTING, READY, DRAINING, DRAINED)
                        .map(state -> Boolean.toString(state.takesTraffic()))
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow());
    }
}
