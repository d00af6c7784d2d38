package io.flotilla.ingest.store;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.Executor;

/** An assignment, and the caller who waits to hear what became of it. Who calls is told on a context of their own. */
final class PendingWrite {

    private final Assignment assignment;
    private final UniEmitter<? super Stored> caller;
    private final Executor callersContext;
    private final long since = System.nanoTime();
    private final long size;

    PendingWrite(Assignment assignment, UniEmitter<? super Stored> caller, Executor callersContext) {
        this.assignment = assignment;
        this.caller = caller;
        this.callersContext = callersContext;
        this.size = assignment.size();
    }

    Assignment assignment() {
        return assignment;
    }

    /** Characters of SQL text, about. */
    long size() {
        return size;
    }

    /** {@link System#nanoTime} of its arrival. */
    long since() {
        return since;
    }

    void stored(Stored stored) {
        callersContext.execute(() -> caller.complete(stored));
    }

    void failed(Throwable failure) {
        callersContext.execute(() -> caller.fail(failure));
    }
}
