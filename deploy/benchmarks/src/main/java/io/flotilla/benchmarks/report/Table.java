package io.flotilla.benchmarks.report;

import io.flotilla.benchmarks.cases.Case;
import io.flotilla.benchmarks.cases.Contender.Role;
import io.flotilla.benchmarks.cases.Score;
import io.flotilla.benchmarks.load.Lap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scores of one case, for people. */
public final class Table {

    private static final double MEDIAN = 50;
    private static final double NEARLY_ALL = 99;

    private final Case which;
    private final List<Score> scores;

    public Table(Case which, List<Score> scores) {
        this.which = which;
        this.scores = scores;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(which.name() + ": " + which.title());
        lines.add("  %-26s %12s %23s %9s %9s %10s %9s"
                .formatted("", "rows/s", "lowest .. highest", "p50 ms", "p99 ms", "of direct", "ms more"));
        scores.forEach(score -> lines.add(line(score)));
        return lines;
    }

    private String line(Score score) {
        return String.format(
                Locale.ROOT,
                "  %-26s %,12.0f %23s %9.2f %9.2f %10s %9s",
                score.contender().name(),
                score.median(Lap::rowsPerSecond),
                String.format(
                        Locale.ROOT,
                        "%,.0f .. %,.0f",
                        score.lowest(Lap::rowsPerSecond),
                        score.highest(Lap::rowsPerSecond)),
                score.median(lap -> lap.millis(MEDIAN)),
                score.median(lap -> lap.millis(NEARLY_ALL)),
                best().map(direct -> ratio(score, direct)).orElse(""),
                best().map(direct -> added(score, direct)).orElse(""));
    }

    /** The direct client to beat is the fastest one. */
    private Optional<Score> best() {
        return scores.stream()
                .filter(score -> score.contender().role() == Role.DIRECT)
                .max(Comparator.comparingDouble(score -> score.median(Lap::rowsPerSecond)));
    }

    private static String ratio(Score score, Score direct) {
        return String.format(Locale.ROOT, "%.2f", score.median(Lap::rowsPerSecond) / direct.median(Lap::rowsPerSecond));
    }

    private static String added(Score score, Score direct) {
        return String.format(
                Locale.ROOT,
                "%+.2f",
                score.median(lap -> lap.millis(MEDIAN)) - direct.median(lap -> lap.millis(MEDIAN)));
    }
}
