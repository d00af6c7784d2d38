package io.flotilla.benchmarks.report;

import io.flotilla.benchmarks.cases.Contender.Role;
import io.flotilla.benchmarks.cases.Score;
import io.flotilla.benchmarks.load.Lap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is reported of one contender.
 *
 * @param rowsPerSecond the median over the rounds
 * @param lowest        rows per second of the worst round
 * @param highest       rows per second of the best round
 * @param p50Millis     the median over the rounds, as the other figures are
 * @param refusedShare  of the requests, with 429
 * @param ratio         of the rows per second to those of the fastest reference; null without one
 * @param moreMillis    than the fastest reference takes, at the median; null without one
 * @param rounds        rows per second of each
 */
public record Figures(
        String contender,
        Role role,
        double rowsPerSecond,
        double lowest,
        double highest,
        double p50Millis,
        double p99Millis,
        double refusedShare,
        Double ratio,
        Double moreMillis,
        List<Double> rounds) {

    private static final double MEDIAN = 50;
    private static final double NEARLY_ALL = 99;

    /** The figures of all contenders of a case. */
    public static List<Figures> of(List<Score> scores) {
        Optional<Score> reference = scores.stream()
                .filter(score -> score.contender().role() == Role.REFERENCE)
                .max(Comparator.comparingDouble(Figures::rate));
        return scores.stream().map(score -> of(score, reference)).toList();
    }

    private static Figures of(Score score, Optional<Score> reference) {
        return new Figures(
                score.contender().name(),
                score.contender().role(),
                rate(score),
                score.lowest(Lap::rowsPerSecond),
                score.highest(Lap::rowsPerSecond),
                millis(score, MEDIAN),
                millis(score, NEARLY_ALL),
                score.median(Lap::refusedShare),
                reference.map(other -> rate(score) / rate(other)).orElse(null),
                reference
                        .map(other -> millis(score, MEDIAN) - millis(other, MEDIAN))
                        .orElse(null),
                score.laps().stream().map(Lap::rowsPerSecond).toList());
    }

    private static double rate(Score score) {
        return score.median(Lap::rowsPerSecond);
    }

    private static double millis(Score score, double percentile) {
        return score.median(lap -> lap.millis(percentile));
    }
}
