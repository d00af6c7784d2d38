package io.flotilla.ingest.store;

import io.flotilla.ingest.IngestConfig;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Optional;

/** Takes the writes for one shard, and has a few groups of them stored at a time. Thread-safe. */
final class ShardLanes {

    private final ShardQueue queue;
    private final GroupWriter writer;
    private final Vertx vertx;

    ShardLanes(GroupWriter writer, IngestConfig config, Vertx vertx) {
        this.queue = new ShardQueue(config.groups());
        this.writer = writer;
        this.vertx = vertx;
    }

    /** Sees to it that the write is settled. */
    void store(PendingWrite write) {
        if (!queue.offer(write)) {
            write.failed(StoreFaults.tooBusy(write.assignment().shard()));
            return;
        }
        startNext();
    }

    private void startNext() {
        Optional<Group> next = queue.take();
        next.ifPresent(group -> lane().runOnContext(ignored -> start(group)));
    }

    private void start(Group group) {
        writer.write(group)
                .onTermination()
                .invoke(() -> queue.ended(group))
                .subscribe()
                .with(done -> startNext());
    }

    /** No context of a request: this outlives requests. */
    private Context lane() {
        return VertxContext.getRootContext(vertx.getOrCreateContext());
    }
}
