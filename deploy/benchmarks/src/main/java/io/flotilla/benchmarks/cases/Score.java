package io.flotilla.benchmarks.cases;

import io.flotilla.benchmarks.load.Lap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One contender's measured rounds.
 *
 * @param laps in the order of the rounds
 */
public record Score(Contender contender, List<Lap> laps) {

    Score(Contender contender) {
        this(contender, new ArrayList<>());
    }

    /** The median of a figure over the rounds. */
    public double median(ToDoubleFunction<Lap> figure) {
        double[] sorted = laps.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double lowest(ToDoubleFunction<Lap> figure) {
        return laps.stream().mapToDouble(figure).min().orElseThrow();
    }

    public double highest(ToDoubleFunction<Lap> figure) {
        return laps.stream().mapToDouble(figure).max().orElseThrow();
    }
}
