package io.flotilla.benchmarks.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.ThreadLocalRandom;

/** A lane that answers by callback, on the event loop it was opened on. */
abstract class AsyncLane implements Lane {

    static final int REFUSED = -1;

    private static final long TICK = 1_000_000;

    private final Context context = Vertx.currentContext();
    private long due;

    /** Sends the next request; completes with the number of rows that were acknowledged, {@link #REFUSED} if it was refused. */
    abstract Future<Integer> send();

    @Override
    public final Future<Void> work(Shift shift) {
        Promise<Void> done = Promise.promise();
        // Not all lanes at the same moment.
        due = System.nanoTime()
                + (long) (ThreadLocalRandom.current().nextDouble()
                        * shift.interval().toNanos());
        context.runOnContext(go -> next(shift, done));
        return done.future();
    }

    private void next(Shift shift, Promise<Void> done) {
        if (!shift.goesOn()) {
            done.complete();
            return;
        }
        long early = due - System.nanoTime();
        if (shift.interval().isZero() || early < TICK) {
            send(shift, done);
        } else {
            context.owner().setTimer(early / TICK, now -> send(shift, done));
        }
    }

    private void send(Shift shift, Promise<Void> done) {
        due += shift.interval().toNanos();
        long sent = System.nanoTime();
        send().onComplete(
                        rows -> {
                            enter(rows, sent, shift);
                            next(shift, done);
                        },
                        failure -> {
                            shift.failed(failure);
                            done.complete();
                        });
    }

    private static void enter(int rows, long sent, Shift shift) {
        if (rows == REFUSED) {
            shift.refused();
        } else {
            shift.done(rows, sent);
        }
    }
}
