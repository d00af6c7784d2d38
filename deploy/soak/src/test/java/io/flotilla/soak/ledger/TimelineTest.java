package io.flotilla.soak.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A fault of shard "bad", from second 10 to second 20. */
class TimelineTest {

    private static final Bounds BOUNDS =
            new Bounds(Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(1));

    private final List<Attempt> attempts = new ArrayList<>();

    TimelineTest() {
        sent("bad", 1, 2, Answer.STORED);
        sent("good", 12, 12, Answer.STORED);
    }

    @Test
    void aFaultThatIsNoticedAndGotOverInTimeIsRight() {
        sent("bad", 9, 12, Answer.UNKNOWN);
        sent("bad", 12, 16, Answer.NOT_STORED);
        sent("bad", 19, 21, Answer.STORED);

        assertEquals(Optional.of(Duration.ofSeconds(2)), timeline().detection());
        assertEquals(Optional.of(Duration.ofSeconds(1)), timeline().recovery());
        assertEquals(List.of(), wrong());
    }

    @Test
    void failuresBeforeTheFaultDoNotCountAsNoticingIt() {
        sent("bad", 8, 9, Answer.UNKNOWN);
        sent("bad", 20, 21, Answer.STORED);

        assertEquals(List.of("noticed after never, the bound is 5.0 s"), wrong());
    }

    @Test
    void anAnswerThatTakesTooLongIsLate() {
        sent("bad", 10, 11, Answer.NOT_STORED);
        sent("bad", 11, 17, Answer.NOT_STORED);
        sent("bad", 20, 21, Answer.STORED);

        assertEquals(List.of("an answer took 6.0 s, the bound is 5.0 s"), wrong());
    }

    @Test
    void aSlowRecoveryIsLate() {
        sent("bad", 10, 11, Answer.NOT_STORED);
        sent("bad", 23, 24, Answer.STORED);

        assertEquals(
                List.of("the first success after the end of the fault came after 4.0 s, the bound is 3.0 s"), wrong());
    }

    @Test
    void noRecoveryIsLate() {
        sent("bad", 10, 11, Answer.NOT_STORED);

        assertEquals(
                List.of("the first success after the end of the fault came after never, the bound is 3.0 s"), wrong());
    }

    @Test
    void slownessElsewhereIsLate() {
        noticedAndOver();
        sent("good", 13, 15, Answer.STORED);
        sent("good", 13, 15, Answer.STORED);

        assertEquals(List.of("99 of 100 batches elsewhere took up to 2.0 s, the bound is 1.0 s"), wrong());
    }

    @Test
    void oneSlowBatchInAHundredIsNoMatter() {
        noticedAndOver();
        for (int i = 0; i < 98; i++) {
            sent("good", 13, 13, Answer.STORED);
        }
        sent("good", 13, 19, Answer.STORED);

        assertEquals(List.of(), wrong());
    }

    @Test
    void aFailureElsewhereIsWrong() {
        noticedAndOver();
        sent("good", 13, 13, Answer.NOT_STORED);

        assertEquals(1, wrong().size());
    }

    @Test
    void slownessElsewhereAfterTheFaultIsNoMatter() {
        noticedAndOver();
        sent("good", 21, 30, Answer.STORED);

        assertEquals(List.of(), wrong());
    }

    private void noticedAndOver() {
        sent("bad", 10, 11, Answer.NOT_STORED);
        sent("bad", 20, 21, Answer.STORED);
    }

    private void sent(String shard, int begin, int end, Answer answer) {
        attempts.add(new Attempt(new Route(Optional.of(shard), 0), nanos(begin), nanos(end), answer, ""));
    }

    private Timeline timeline() {
        Predicate<Route> touched = route -> route.shard().equals(Optional.of("bad"));
        return new Timeline(attempts, touched, nanos(10), nanos(20));
    }

    private List<String> wrong() {
        return timeline().findings(BOUNDS).stream().map(Finding::what).toList();
    }

    private static long nanos(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
