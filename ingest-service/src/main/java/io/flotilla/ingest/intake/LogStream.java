package io.flotilla.ingest.intake;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * One stream on its way into its shard: a chunk is read while a few before it are stored, and bytes are asked for only when they are
 * needed. After a failure nothing is begun, and what was begun is finished. Confined to the context it is made on.
 */
public final class LogStream {

    private final StreamReader reader;
    private final Function<ReadChunk, Uni<ChunkOutcome>> store;
    private final int concurrency;
    private final Executor context;
    private final StreamPeer peer;
    private final StreamTally tally = new StreamTally();
    private Throwable failure;
    private boolean reading;
    private boolean waiting;
    private boolean bodyEnded;
    private boolean exhausted;
    private boolean ended;

    LogStream(
            StreamReader reader,
            Function<ReadChunk, Uni<ChunkOutcome>> store,
            int concurrency,
            Executor context,
            StreamPeer peer) {
        this.reader = reader;
        this.store = store;
        this.concurrency = concurrency;
        this.context = context;
        this.peer = peer;
    }

    /** Begins. */
    public void start() {
        goOn();
    }

    /** Brings bytes that were asked for. */
    public void received(byte[] bytes) {
        waiting = false;
        reader.feed(bytes);
        goOn();
    }

    /** The body has ended where it should. */
    public void bodyEnded() {
        waiting = false;
        bodyEnded = true;
        reader.end();
        goOn();
    }

    /** There is no more to come, or nobody to hear of it. */
    public void abandon(Throwable reason) {
        failure = failure == null ? reason : failure;
        goOn();
    }

    private void goOn() {
        if (reading || ended) {
            return;
        }
        if (stopped()) {
            if (tally.underWay() == 0) {
                end();
            }
        } else if (!waiting && tally.underWay() < concurrency) {
            reading = true;
            reader.next().emitOn(context).subscribe().with(this::read, this::unreadable);
        }
    }

    private boolean stopped() {
        return exhausted || failure != null || tally.hasFailed();
    }

    private void unreadable(Throwable reason) {
        reading = false;
        abandon(reason);
    }

    private void read(Optional<ReadChunk> next) {
        reading = false;
        if (stopped()) {
            goOn();
        } else if (next.isPresent()) {
            begin(next.get());
        } else if (bodyEnded) {
            finishReading();
        } else {
            waiting = true;
            peer.more();
        }
    }

    private void finishReading() {
        exhausted = true;
        if (tally.latest().isEmpty() && tally.underWay() == 0) {
            begin(reader.nothing());
        } else {
            goOn();
        }
    }

    private void begin(ReadChunk chunk) {
        PendingChunk pending = new PendingChunk(chunk);
        tally.begin(pending);
        store.apply(chunk)
                .emitOn(context)
                .onItem()
                .invoke(outcome -> pending.settled(outcome))
                .onFailure()
                .invoke(reason -> pending.failed(reason))
                .subscribe()
                .with(this::settle, reason -> settle());
        goOn();
    }

    private void settle(ChunkOutcome outcome) {
        peer.settled(outcome);
        settle();
    }

    private void settle() {
        while (tally.canCount()) {
            if (tally.count()) {
                peer.progress(tally);
            }
        }
        goOn();
    }

    private void end() {
        ended = true;
        reader.close();
        peer.ended(tally, tally.failure().or(() -> Optional.ofNullable(failure)));
    }
}
