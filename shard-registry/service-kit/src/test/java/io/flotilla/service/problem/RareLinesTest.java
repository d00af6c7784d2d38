package io.flotilla.service.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RareLinesTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final RareLines rareLines = new RareLines(clock::get);
    private final List<String> log = new ArrayList<>();

    @Test
    void aMatterHasOneLineASecondThatCountsTheOthers() {
        write("a", 1_000);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(999));
        write("a", 1);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        write("a", 2);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        write("a", 1);

        assertEquals(
                List.of(
                        "a",
                        "a (and 1000 more like this since the line before)",
                        "a (and 1 more like this since the line before)"),
                log);
    }

    @Test
    void oneMatterDoesNotSilenceAnother() {
        write("a", 2);
        write("b", 2);

        assertEquals(List.of("a", "b"), log);
    }

    @Test
    void mattersThatNobodySpeaksOfAreForgotten() {
        write("a", 2);
        for (int i = 0; i < 1_000; i++) {
            write("other " + i, 1);
        }
        write("a", 1);

        assertEquals(1_002, log.size());
    }

    private void write(String matter, int times) {
        for (int i = 0; i < times; i++) {
            rareLines.write(matter, more -> log.add(matter + more));
        }
    }
}
