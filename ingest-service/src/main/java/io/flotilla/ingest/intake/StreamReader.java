package io.flotilla.ingest.intake;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.ingest.batch.EventRows;
import io.flotilla.ingest.batch.Handling;
import io.flotilla.ingest.batch.Rejects;
import io.flotilla.ingest.stream.Chunk;
import io.flotilla.ingest.stream.ChunkReader;
import io.flotilla.ingest.stream.Events;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Reads one stream chunk by chunk, on worker threads, one at a time. With the fields known one pass is enough; when an unknown one shows
 * up, the registry is asked, and only what it does not know either is inferred.
 */
final class StreamReader {

    private final StreamRequest request;
    private final ChunkReader chunks;
    private final Events events;
    private final Optional<ChunkKeys> keys;
    private final KnownFields fields;
    private final BatchReader batches;
    private final Places places;
    private final Vertx vertx;
    private Chunk present;

    StreamReader(StreamRequest request, ChunkReader chunks, BatchReader batches, Places places, Vertx vertx) {
        this.request = request;
        this.chunks = chunks;
        this.events = request.format().events();
        this.keys = request.key().map(key -> new ChunkKeys(key, request));
        this.fields = new KnownFields(request);
        this.batches = batches;
        this.places = places;
        this.vertx = vertx;
    }

    /** Hands over bytes of the body, when {@link #next} had none left. */
    void feed(byte[] bytes) {
        chunks.feed(bytes);
    }

    void end() {
        chunks.end();
    }

    void close() {
        chunks.close();
    }

    /** The next chunk; none when bytes are needed, or at the end. Not to be called again before the answer. */
    Uni<Optional<ReadChunk>> next() {
        if (fields.open()) {
            places.known(request.family()).ifPresent(fields::learn);
        }
        return work(this::readNext).onFailure(this::mayBeNewField).recoverWithUni(this::readOnceMore);
    }

    /** What is stored of a body without a line: nothing, but the family is there afterwards. */
    ReadChunk nothing() {
        return new ReadChunk(
                1, 0, new Batch(request.family(), fields.all(), 0, List.of(), Optional.empty()), Optional.empty());
    }

    private Optional<ReadChunk> readNext() {
        Optional<Chunk> next = chunks.next();
        next.ifPresent(chunk -> present = chunk);
        return next.map(chunk -> read(chunk, this::mayBeNewField));
    }

    private Uni<Optional<ReadChunk>> readOnceMore() {
        return places.refreshed(request.family())
                .invoke(family -> family.ifPresent(fields::learn))
                .chain(() -> work(() -> {
                    fields.add(events.unknownFields(present, fields.all(), request.handling()));
                    return Optional.of(read(present, reason -> false));
                }));
    }

    /** @param doubtful reasons that are no reasons yet */
    private ReadChunk read(Chunk chunk, Predicate<Throwable> doubtful) {
        EventRows rows = fields.open()
                ? batches.openRows(request.family(), fields.all())
                : batches.rows(request.family(), fields.all());
        Optional<Rejects> rejects = request.handling() == Handling.LENIENT
                ? Optional.of(batches.rejects(request.family()))
                : Optional.empty();
        events.read(chunk, rows, (reason, event) -> {
            if (rejects.isEmpty() || doubtful.test(reason)) {
                throw reason;
            }
            rejects.get().add(reason, event.get());
        });
        return ReadChunk.of(chunk, rows.finish(rejects), keys.map(key -> key.of(chunk, events.context())));
    }

    private boolean mayBeNewField(Throwable failure) {
        return fields.open() && failure instanceof ProblemException e && e.code() == IngestError.UNKNOWN_FIELD;
    }

    private <T> Uni<T> work(Callable<T> task) {
        return vertx.executeBlocking(task, false);
    }
}
