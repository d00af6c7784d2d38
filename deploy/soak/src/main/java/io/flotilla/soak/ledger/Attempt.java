package io.flotilla.soak.ledger;

import java.time.Duration;

/**
 * One sending of a batch.
 *
 * @param begin  of sending, in nanoseconds of {@link System#nanoTime()}
 * @param end    when the answer was there
 * @param detail what was said, for people; may be empty
 */
public record Attempt(Route route, long begin, long end, Answer answer, String detail) {

    boolean stored() {
        return answer.stored();
    }

    boolean denied() {
        return answer.outcome() == Answer.Outcome.NOT_STORED;
    }

    Duration took() {
        return Duration.ofNanos(end - begin);
    }

    /** Whether it ended after that moment, and not with success. */
    public boolean failedSince(long moment) {
        return !stored() && end - moment >= 0;
    }

    boolean overlaps(long from, long to) {
        return end - from >= 0 && begin - to <= 0;
    }
}
