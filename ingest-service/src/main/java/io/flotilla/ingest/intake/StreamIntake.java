package io.flotilla.ingest.intake;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.mysql.CallersContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/** Takes streams of events in, each in constant memory. */
@ApplicationScoped
public class StreamIntake {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final LogIntake intake;
    private final StreamLimits limits;
    private final BatchReader batches;
    private final Places places;
    private final Vertx vertx;

    StreamIntake(LogIntake intake, StreamLimits limits, BatchReader batches, Places places, Vertx vertx) {
        this.intake = intake;
        this.limits = limits;
        this.batches = batches;
        this.places = places;
        this.vertx = vertx;
    }

    /** A stream that its peer is to start, on the Vert.x context of this call. */
    public LogStream open(StreamRequest request, StreamPeer peer) {
        StreamReader reader = new StreamReader(request, limits.chunks(request), batches, places, vertx);
        Function<ReadChunk, Uni<ChunkOutcome>> store = request.dryRun() ? new StreamTrial(places)::tryOut : this::store;
        return new LogStream(reader, store, limits.concurrency(), CallersContext.here(), peer);
    }

    /** Bytes of its body that a stream holds at a time: chunks that are stored, and the one that is read. */
    public long memory() {
        return limits.memory();
    }

    /** A busy shard makes a stream wait, and through it its caller. */
    private Uni<ChunkOutcome> store(ReadChunk chunk) {
        return intake.store(chunk.batch(), chunk.key())
                .onFailure(StreamIntake::isBusy)
                .retry()
                .withBackOff(SHORTEST_PAUSE, LONGEST_PAUSE)
                .expireIn(limits.busyWait().toMillis())
                .onFailure()
                .transform(StreamIntake::lastFailure)
                .map(ChunkOutcome.Committed::new);
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof ProblemException e && e.code() == CommonError.TOO_MANY_REQUESTS;
    }

    /** When retries end, the failure comes in a wrapper. */
    private static Throwable lastFailure(Throwable failure) {
        return failure.getCause() instanceof ProblemException problem ? problem : failure;
    }
}
