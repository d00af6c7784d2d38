package io.flotilla.local.run;

import java.time.Duration;

/** The time since it was made. */
public final class Stopwatch {

    private final long start = System.nanoTime();

    public Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
