package io.flotilla.ingest.intake;

import io.flotilla.api.ingest.DryRunReceipt;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.ingest.batch.Handling;
import io.flotilla.ingest.store.Assignment;
import io.flotilla.ingest.store.IdempotencyKey;
import io.flotilla.ingest.store.ShardWriter;
import io.flotilla.ingest.store.StaleSchemaException;
import io.flotilla.ingest.store.Stored;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes bodies in, and gives an answer once their events are committed. */
@ApplicationScoped
public class LogIntake {

    private final BatchReader reader;
    private final Places places;
    private final ShardWriter writer;
    private final RejectMetrics metrics;
    private final Vertx vertx;
    private final long eventLoopSize;

    /** What a body held. */
    private record ReadBatch(Batch batch, Optional<IdempotencyKey> key) {}

    LogIntake(
            BatchReader reader,
            Places places,
            ShardWriter writer,
            RejectMetrics metrics,
            Vertx vertx,
            IngestConfig config) {
        this.reader = reader;
        this.places = places;
        this.writer = writer;
        this.metrics = metrics;
        this.vertx = vertx;
        this.eventLoopSize = config.eventLoopSize().asLongValue();
    }

    /**
     * Stores the events of one body: all or none, or with lenient handling the good ones, keeping the others.
     *
     * @param keys the values of the request's {@code Idempotency-Key} headers
     * @return fails with a {@link io.flotilla.api.problem.ProblemException} that says what is wrong and whether anything is stored
     */
    public Uni<Stored> take(byte[] body, List<String> keys, Handling handling) {
        return read(body, keys, handling).chain(this::storeWhereItBelongs);
    }

    /** What {@link #take} would do. Fails like that, as far as nothing has to be stored to find out. */
    public Uni<DryRunReceipt> tryOut(byte[] body, List<String> keys, Handling handling) {
        return read(body, keys, handling).chain(read -> places.preview(read.batch));
    }

    /** Stores a batch that has been read elsewhere; fails as {@link #take} does. */
    Uni<Stored> store(Batch batch, Optional<IdempotencyKey> key) {
        return Uni.createFrom().deferred(() -> storeWhereItBelongs(new ReadBatch(batch, key)));
    }

    private Uni<Stored> storeWhereItBelongs(ReadBatch read) {
        return places.of(read.batch)
                .chain(place -> store(read, place))
                .onFailure(StaleSchemaException.class)
                .recoverWithUni(() -> places.afresh(read.batch).chain(place -> store(read, place)))
                .onFailure(StaleSchemaException.class)
                .transform(StaleSchemaException::lasting)
                .invoke(stored -> metrics.kept(stored, read.batch));
    }

    /** Small bodies are read on the spot; a large one would hold up everybody else on the event loop. */
    private Uni<ReadBatch> read(byte[] body, List<String> keys, Handling handling) {
        return body.length <= eventLoopSize
                ? Uni.createFrom().item(() -> readNow(body, keys, handling))
                : vertx.executeBlocking(() -> readNow(body, keys, handling), false);
    }

    private ReadBatch readNow(byte[] body, List<String> keys, Handling handling) {
        Optional<IdempotencyKey> key = IdempotencyKey.of(keys, body);
        return new ReadBatch(reader.read(body, handling), key);
    }

    private Uni<Stored> store(ReadBatch read, Place place) {
        Batch batch = read.batch;
        LogReceipt receipt = new LogReceipt(
                batch.family(),
                batch.events(),
                place.shard().name(),
                place.family().schemaVersion(),
                batch.rejected(),
                batch.firstRejects());
        if (batch.isEmpty() && read.key.isEmpty()) {
            return Uni.createFrom().item(new Stored(receipt, false));
        }
        return writer.store(
                new Assignment(place.shard(), batch.rowsFor(place.shard().database()), receipt, read.key));
    }
}
