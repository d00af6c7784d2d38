package io.flotilla.ingest.reject;

import io.flotilla.api.ingest.KeptEvent;
import io.flotilla.api.ingest.ReplayReceipt;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.ingest.batch.Replay;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the rejects of a family once more, chunk by chunk, as far as the time of a request goes. */
@ApplicationScoped
class Replays {

    private static final int CHUNK = 1_000;

    private final RejectTable table;
    private final RejectConnections connections;
    private final BatchReader reader;
    private final Vertx vertx;

    Replays(RejectTable table, RejectConnections connections, BatchReader reader, Vertx vertx) {
        this.table = table;
        this.connections = connections;
        this.reader = reader;
        this.vertx = vertx;
    }

    Uni<ReplayReceipt> replay(RejectPlace place, long after) {
        ReplayProgress progress = new ReplayProgress(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> step(place, progress))
                .whilst(step -> progress.goesOn())
                .collect()
                .last()
                .chain(() -> table.count(place))
                .map(progress::receipt);
    }

    private Uni<Boolean> step(RejectPlace place, ReplayProgress progress) {
        return table.page(place, progress.after(), CHUNK)
                .chain(page -> take(place, page.rejects(), progress).invoke(settled -> {
                    if (settled) {
                        progress.passed(page);
                    }
                }));
    }

    /** False when somebody else had a hand in it, so that the same has to be looked at again. */
    private Uni<Boolean> take(RejectPlace place, List<KeptEvent> events, ReplayProgress progress) {
        return vertx.executeBlocking(() -> reader.replay(events, place.family()), false)
                .chain(replay ->
                        replay.taken().isEmpty() ? Uni.createFrom().item(true) : store(place, replay, progress));
    }

    private Uni<Boolean> store(RejectPlace place, Replay replay, ReplayProgress progress) {
        return connections
                .on(place.shard(), connection -> new ReplayTransaction(connections, connection, place, replay).run())
                .chain(outcome -> switch (outcome) {
                    case STORED -> {
                        progress.stored(replay.taken().size());
                        yield Uni.createFrom().item(true);
                    }
                    case OVERTAKEN -> Uni.createFrom().item(false);
                    case REFUSED -> takeHalves(place, replay.taken(), progress);
                });
    }

    /** One event that the server does not take must not hold up the others. */
    private Uni<Boolean> takeHalves(RejectPlace place, List<KeptEvent> events, ReplayProgress progress) {
        int half = events.size() / 2;
        return half == 0
                ? Uni.createFrom().item(true)
                : take(place, events.subList(0, half), progress)
                        .chain(first -> take(place, events.subList(half, events.size()), progress)
                                .map(second -> first && second));
    }
}
