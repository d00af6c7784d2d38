package io.flotilla.soak.load;

import io.flotilla.soak.ledger.Answer;
import io.flotilla.soak.ledger.Attempt;
import io.flotilla.soak.ledger.Batch;
import io.flotilla.soak.ledger.BatchId;
import io.flotilla.soak.ledger.Ledger;
import io.flotilla.soak.ledger.Route;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One client: a batch after the other, to one replica after the other. */
final class Writer implements Runnable {

    private static final int LARGEST_BATCH = 50;
    private static final int LONGEST_PAUSE_MILLIS = 60;
    private static final int AFTER_FAILURE_MILLIS = 100;

    private final String name;
    private final boolean keyed;
    private final Course course;
    private final IngestClient client;
    private final Ledger ledger;
    private final Random random;
    private final AtomicInteger stored = new AtomicInteger();
    private volatile boolean over;
    private volatile boolean givenUp;
    private int sendings;

    /** @param keyed whether its batches have keys and are sent until they are stored */
    Writer(String name, boolean keyed, Course course, IngestClient client, Ledger ledger) {
        this.name = name;
        this.keyed = keyed;
        this.course = course;
        this.client = client;
        this.ledger = ledger;
        this.random = new Random(name.hashCode());
    }

    @Override
    public void run() {
        try {
            for (int number = 1; !over; number++) {
                write(number);
                pause(random.nextInt(LONGEST_PAUSE_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(int number) throws InterruptedException {
        Target target = course.target(number);
        Batch batch = new Batch(new BatchId(name, number), target.family(), 1 + random.nextInt(LARGEST_BATCH), keyed);
        byte[] body = Body.of(batch, target.fields());
        ledger.announce(batch);
        Answer answer = send(batch, body, target);
        while (keyed && !answer.stored() && !givenUp) {
            answer = send(batch, body, target);
        }
    }

    private Answer send(Batch batch, byte[] body, Target target) throws InterruptedException {
        Route route = new Route(target.shard(), sendings++ % client.replicas());
        Attempt attempt = client.send(batch, body, route);
        ledger.record(batch, attempt);
        if (attempt.answer().stored()) {
            stored.incrementAndGet();
        } else {
            pause(AFTER_FAILURE_MILLIS);
        }
        return attempt.answer();
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** How many batches have been acknowledged so far. */
    int stored() {
        return stored.get();
    }

    /** Begins no further batch; one with a key is still sent until it is stored. */
    void stop() {
        over = true;
    }

    /** Does not even send a batch with a key once more. */
    void giveUp() {
        over = true;
        givenUp = true;
    }
}
