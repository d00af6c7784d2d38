package io.flotilla.soak.proxy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The weather of one proxy, and the COMMITs that have been seen under it. */
final class Sky {

    private long commits;
    private volatile Weather weather = Weather.CLEAR;

    Weather weather() {
        return weather;
    }

    synchronized void turn(Weather next) {
        weather = next;
        notifyAll();
    }

    /** To be told of each COMMIT. True if this is one to be cut. */
    synchronized boolean cuts() {
        commits++;
        notifyAll();
        return commits % 2 == 0 && (weather == Weather.CUT_AFTER_COMMIT || weather == Weather.CUT_BEFORE_COMMIT);
    }

    /** Returns when nothing is swallowed any more. */
    synchronized void awaitEndOfBlackHole() throws InterruptedException {
        while (weather == Weather.BLACK_HOLE) {
            wait();
        }
    }

    /** Returns at the moment of the next COMMIT; false if none came in time. */
    synchronized boolean awaitCommit(Duration bound) throws InterruptedException {
        long before = commits;
        long end = System.nanoTime() + bound.toNanos();
        for (long left = bound.toNanos(); commits == before && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return commits != before;
    }
}
