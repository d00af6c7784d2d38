package io.flotilla.soak.fault;

import io.flotilla.soak.ledger.Route;

/** Something breaks, and is mended later. */
public interface Fault {

    /** Breaks it. */
    void strike() throws InterruptedException;

    /** Mends it; returns when it works again as far as the fault is concerned. */
    void heal();

    /** Whether batches on this way run into it. */
    boolean touches(Route route);
}
