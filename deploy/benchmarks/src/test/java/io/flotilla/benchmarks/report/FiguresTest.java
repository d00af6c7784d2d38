package io.flotilla.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.benchmarks.cases.Contender;
import io.flotilla.benchmarks.cases.Contender.Role;
import io.flotilla.benchmarks.cases.Score;
import io.flotilla.benchmarks.load.Lap;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void oneBadRoundDoesNotMoveTheMedian() {
        Figures figures =
                Figures.of(List.of(score("flotilla", Role.OURS, 100, 5, 120))).get(0);

        assertEquals(100, figures.rowsPerSecond());
        assertEquals(5, figures.lowest());
        assertEquals(120, figures.highest());
        assertEquals(List.of(100.0, 5.0, 120.0), figures.rounds());
    }

    @Test
    void theRatioIsToTheFastestReference() {
        List<Figures> figures = Figures.of(List.of(
                score("flotilla", Role.OURS, 50),
                score("slow", Role.REFERENCE, 10),
                score("fast", Role.REFERENCE, 100),
                score("sink", Role.CEILING, 1_000)));

        assertEquals(
                List.of(0.5, 0.1, 1.0, 10.0),
                figures.stream().map(Figures::ratio).toList());
    }

    @Test
    void withoutAReferenceThereIsNoRatio() {
        assertNull(Figures.of(List.of(score("flotilla", Role.OURS, 50))).get(0).ratio());
    }

    @Test
    void theTableHasALineForEachContender() {
        List<String> lines = Table.lines(
                "single: x",
                Figures.of(List.of(score("flotilla", Role.OURS, 5_000), score("direct", Role.REFERENCE, 10_000))));

        assertEquals(4, lines.size());
        assertEquals("single: x", lines.get(0));
        assertTrue(lines.get(2).contains("flotilla") && lines.get(2).contains("5,000 .. 5,000"), lines.get(2));
        assertTrue(lines.get(2).contains("0.50"), lines.get(2));
    }

    private static Score score(String name, Role role, long... rowsPerSecond) {
        List<Lap> laps = LongStream.of(rowsPerSecond).mapToObj(FiguresTest::lap).toList();
        return new Score(new Contender(name, role, table -> null), laps);
    }

    private static Lap lap(long rows) {
        Histogram latencies = new Histogram(3);
        latencies.recordValue(1_000_000);
        return new Lap(rows, 0, Duration.ofSeconds(1), latencies);
    }
}
