package io.flotilla.benchmarks.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a crew did in one shift.
 *
 * @param rows      acknowledged
 * @param refused   requests that were answered with 429
 * @param time      from the first request to the last answer
 * @param latencies of the requests that were not refused, in nanoseconds
 */
public record Lap(long rows, long refused, Duration time, Histogram latencies) {

    public double rowsPerSecond() {
        return rows * 1e9 / time.toNanos();
    }

    /** The share of the requests that were answered with 429. */
    public double refusedShare() {
        return refused == 0 ? 0 : (double) refused / (refused + latencies.getTotalCount());
    }

    /** The time, in milliseconds, within which this share of the requests was answered. */
    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
