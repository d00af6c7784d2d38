package io.flotilla.benchmarks.load;

import io.vertx.core.Future;

/** One connection that sends a request, waits for its answer, and sends the next. */
public interface Lane {

    /** Works while the shift goes on; completes with its last answer, and never fails: failures are in the shift's book. */
    Future<Void> work(Shift shift);

    /** Ends the connection. */
    void close();

    /** Opens the lanes of a crew; called on the event loop that the lane may have for itself. */
    @FunctionalInterface
    interface Opener {

        Future<? extends Lane> open(int number);
    }
}
