package io.flotilla.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The end of a wait for something that cannot call back. */
public final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration bound) {
        return new Deadline(System.nanoTime() + bound.toNanos());
    }

    public boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** Waits a moment before the next look. False, at once, if the time is up or this thread is interrupted. */
    public boolean pause() {
        if (passed() || Thread.currentThread().isInterrupted()) {
            return false;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        return true;
    }
}
