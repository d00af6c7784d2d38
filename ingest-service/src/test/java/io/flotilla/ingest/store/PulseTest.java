package io.flotilla.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.store.Pulse.Action;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PulseTest {

    private final Pulse pulse = new Pulse();
    private long now = System.nanoTime();

    @Test
    void aServerThatOwesAnAnswerIsAskedAfterASecond() {
        assertEquals(List.of(Action.NOTHING, Action.NOTHING, Action.NOTHING, Action.ASK), beats(4));
    }

    @Test
    void itIsAskedOnceAtATime() {
        beats(4);

        assertEquals(List.of(Action.NOTHING, Action.NOTHING), beats(2));
    }

    @Test
    void withoutASignOfLifeItIsDownAfterTwoSecondsAndAHalf() {
        beats(9);
        assertFalse(pulse.isDown());

        assertEquals(List.of(Action.CUT), beats(1));
        assertTrue(pulse.isDown());
    }

    @Test
    void aSlowServerThatAnswersTheQuestionIsNotDown() {
        for (int i = 0; i < 20; i++) {
            assertEquals(Action.ASK, beats(4).get(3));
            pulse.heard();
        }

        assertFalse(pulse.isDown());
    }

    @Test
    void aServerThatRefusesTheQuestionIsDownAtOnce() {
        beats(4);
        pulse.refused();

        assertEquals(List.of(Action.CUT), beats(1));
    }

    @Test
    void aBrokenConnectionIsReasonToAskAtTheNextBeat() {
        pulse.suspect();

        assertEquals(Action.ASK, beat(false));
    }

    @Test
    void whileItIsDownItIsAskedUntilItAnswers() {
        beats(10);

        assertEquals(Action.ASK, beat(false));
        assertEquals(Action.NOTHING, beat(false));
        pulse.refused();
        assertEquals(Action.ASK, beat(false));
        pulse.heard();
        assertFalse(pulse.isDown());
    }

    @Test
    void aQuestionThatGetsNoAnswerIsRepeated() {
        beats(10);

        long asked =
                IntStream.range(0, 24).filter(i -> beat(false) == Action.ASK).count();

        assertEquals(5, asked);
    }

    @Test
    void aServerThatNobodyWantsIsForgottenAndBelievedInAnew() {
        beats(10);
        for (int i = 1; i < Pulse.FORGOTTEN; i++) {
            beat(false);
        }
        assertTrue(pulse.isDown());

        assertEquals(Action.REST, beat(false));
        assertFalse(pulse.isDown());
    }

    @Test
    void whoeverWantsItKeepsItFromBeingForgotten() {
        beats(10);
        for (int i = 0; i < 2 * Pulse.FORGOTTEN; i++) {
            pulse.wanted();
            beat(false);
        }

        assertTrue(pulse.isDown());
    }

    @Test
    void aServerThatOwesNothingIsLeftInPeace() {
        assertEquals(Action.NOTHING, beat(false));
        assertEquals(Action.REST, beat(false));
    }

    @Test
    void beatsThatComeTooEarlyDoNotCount() {
        now += TimeUnit.MILLISECONDS.toNanos(Pulse.BEAT_MILLIS);
        for (int i = 0; i < 20; i++) {
            pulse.beat(true, now + i);
        }

        assertEquals(List.of(Action.NOTHING, Action.NOTHING, Action.ASK), beats(3));
    }

    private Action beat(boolean owing) {
        now += TimeUnit.MILLISECONDS.toNanos(Pulse.BEAT_MILLIS);
        return pulse.beat(owing, now);
    }

    private List<Action> beats(int count) {
        return IntStream.range(0, count).mapToObj(i -> beat(true)).toList();
    }
}
