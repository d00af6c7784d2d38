package io.flotilla.soak.ledger;

import java.time.Duration;

/**
 * What a fault may cost in time.
 *
 * @param answer    within this time everybody is answered, whatever is broken
 * @param recovery  after the end of the fault something is stored again within this time
 * @param elsewhere 99 of 100 batches whose way the fault does not touch are stored within this time
 */
public record Bounds(Duration answer, Duration recovery, Duration elsewhere) {

    /** For a machine that has nothing else to do. */
    public static final Bounds STRICT =
            new Bounds(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(2));

    /** For one that is busy. */
    public Bounds times(int factor) {
        return new Bounds(answer.multipliedBy(factor), recovery.multipliedBy(factor), elsewhere.multipliedBy(factor));
    }
}
