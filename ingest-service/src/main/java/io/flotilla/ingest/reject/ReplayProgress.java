package io.flotilla.ingest.reject;

import io.flotilla.api.ingest.KeptEvents;
import io.flotilla.api.ingest.ReplayReceipt;
import java.time.Duration;

/** How far a replay has come. Belongs to one request. */
final class ReplayProgress {

    /** Well below what those wait who sit between us and the caller. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final long end = System.nanoTime() + LONGEST.toNanos();
    private long after;
    private long replayed;
    private boolean complete;

    ReplayProgress(long after) {
        this.after = after;
    }

    /** The id behind which it goes on. */
    long after() {
        return after;
    }

    void stored(int events) {
        replayed += events;
    }

    /** Everything on the page was tried. */
    void passed(KeptEvents page) {
        complete = page.next() == null;
        after = complete ? after : page.next();
    }

    boolean goesOn() {
        return !complete && System.nanoTime() - end < 0;
    }

    ReplayReceipt receipt(long remaining) {
        return new ReplayReceipt(replayed, remaining, complete ? null : after);
    }
}
