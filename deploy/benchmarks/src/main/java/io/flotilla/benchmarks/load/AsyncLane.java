package io.flotilla.benchmarks.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** A lane that answers by callback, on the event loop it was opened on. */
abstract class AsyncLane implements Lane {

    private final Context context = Vertx.currentContext();

    /** Sends the next request; completes with the number of rows that were acknowledged. */
    abstract Future<Integer> send();

    @Override
    public final Future<Void> work(Shift shift) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(go -> next(shift, done));
        return done.future();
    }

    private void next(Shift shift, Promise<Void> done) {
        if (!shift.goesOn()) {
            done.complete();
            return;
        }
        long sent = System.nanoTime();
        send().onComplete(
                        rows -> {
                            shift.done(rows, sent);
                            next(shift, done);
                        },
                        failure -> {
                            shift.failed(failure);
                            done.complete();
                        });
    }
}
