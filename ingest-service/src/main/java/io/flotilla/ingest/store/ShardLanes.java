package io.flotilla.ingest.store;

import io.flotilla.ingest.IngestConfig;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Takes the writes for one shard, has a few groups of them stored at a time, and watches whether the shard answers. While it does not,
 * its writes are refused at once: they must not hold what others need. Thread-safe.
 */
final class ShardLanes {

    private static final Logger LOG = Logger.getLogger(ShardLanes.class);

    private final ShardQueue queue;
    private final ShardServer server;
    private final GroupWriter writer;
    private final Duration longestWait;
    private final Vertx vertx;
    private final AtomicBoolean watching = new AtomicBoolean();
    private final AtomicBoolean lookingAgain = new AtomicBoolean();

    ShardLanes(ShardServer server, GroupWriter writer, IngestConfig config, Vertx vertx) {
        this.queue = new ShardQueue(config.groups());
        this.server = server;
        this.writer = writer;
        this.longestWait = config.groups().longestWait();
        this.vertx = vertx;
    }

    /** Sees to it that the write is settled. */
    void store(PendingWrite write) {
        server.pulse().wanted();
        if (server.pulse().isDown()) {
            write.failed(StoreFaults.silent(write.assignment().shard()));
        } else if (queue.offer(write)) {
            watch();
            if (!startNext()) {
                lookAgain();
            }
        } else {
            write.failed(StoreFaults.tooBusy(write.assignment().shard()));
        }
    }

    private boolean startNext() {
        Optional<Group> next = queue.take(System.nanoTime());
        next.ifPresent(group -> lane().runOnContext(ignored -> start(group)));
        return next.isPresent();
    }

    /** Nobody else might come by when the patience of what waits has ended. */
    private void lookAgain() {
        if (lookingAgain.compareAndSet(false, true)) {
            vertx.setTimer(ShardQueue.PATIENCE_MILLIS, now -> {
                lookingAgain.set(false);
                if (!startNext() && queue.isWaiting()) {
                    lookAgain();
                }
            });
        }
    }

    private void start(Group group) {
        writer.write(group)
                .onTermination()
                .invoke(() -> queue.ended(group))
                .subscribe()
                .with(done -> startNext());
    }

    private void watch() {
        if (watching.compareAndSet(false, true)) {
            vertx.setPeriodic(Pulse.BEAT_MILLIS, this::beat);
        }
    }

    private void beat(long timer) {
        long now = System.nanoTime();
        queue.waitingSince(now - longestWait.toNanos())
                .forEach(write ->
                        write.failed(StoreFaults.tooBusy(write.assignment().shard())));
        switch (server.pulse().beat(queue.isBusy(), now)) {
            case ASK -> server.ask();
            case CUT -> cut();
            case REST -> rest(timer);
            case NOTHING -> {}
        }
    }

    private void cut() {
        LOG.warnf("%s does not answer; what waits for it is refused", server);
        server.cut();
        queue.waitingSince(System.nanoTime())
                .forEach(write ->
                        write.failed(StoreFaults.silent(write.assignment().shard())));
    }

    /** Whoever comes in between has seen {@link #watching} and relies on it. */
    private void rest(long timer) {
        vertx.cancelTimer(timer);
        watching.set(false);
        if (queue.isBusy()) {
            watch();
        }
    }

    /** No context of a request: this outlives requests. */
    private Context lane() {
        return VertxContext.getRootContext(vertx.getOrCreateContext());
    }
}
