package io.flotilla.benchmarks.load;

import io.flotilla.benchmarks.BenchmarkFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** The time in which lanes send, and the book they keep. The first failure ends it for all. Thread-safe. */
public final class Shift {

    private static final int DIGITS = 3;

    private final long start = System.nanoTime();
    private final long end;
    private final Duration interval;
    private final LongAdder rows = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final ConcurrentHistogram latencies = new ConcurrentHistogram(DIGITS);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param interval between two requests of a lane; zero to send the next when the last is answered */
    Shift(Duration length, Duration interval) {
        this.interval = interval;
        this.end = start + length.toNanos();
    }

    /** Whether a lane should send another request. */
    boolean goesOn() {
        return System.nanoTime() - end < 0 && failure.get() == null;
    }

    Duration interval() {
        return interval;
    }

    /** Enters an answer of 429. */
    void refused() {
        refused.increment();
    }

    /** Enters an answer. @param sent the {@link System#nanoTime} at which its request was sent */
    void done(int acknowledged, long sent) {
        rows.add(acknowledged);
        latencies.recordValue(System.nanoTime() - sent);
    }

    void failed(Throwable cause) {
        failure.compareAndSet(null, cause);
    }

    Lap lap() {
        if (failure.get() != null) {
            throw new BenchmarkFailure("a request failed: " + failure.get().getMessage(), failure.get());
        }
        return new Lap(rows.sum(), refused.sum(), Duration.ofNanos(System.nanoTime() - start), latencies);
    }
}
