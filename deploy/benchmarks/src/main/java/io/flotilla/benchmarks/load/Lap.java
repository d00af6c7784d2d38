package io.flotilla.benchmarks.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a crew did in one shift.
 *
 * @param rows      acknowledged
 * @param time      from the first request to the last answer
 * @param latencies of the requests, in nanoseconds
 */
public record Lap(long rows, Duration time, Histogram latencies) {

    public double rowsPerSecond() {
        return rows * 1e9 / time.toNanos();
    }

    /** The time, in milliseconds, within which this share of the requests was answered. */
    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
