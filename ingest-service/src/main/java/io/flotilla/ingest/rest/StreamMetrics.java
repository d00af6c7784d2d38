package io.flotilla.ingest.rest;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.intake.StreamTally;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts streams, and refuses more than a few at a time.
 *
 * <ul>
 *   <li>{@code flotilla_ingest_streams_open}: streams under way
 * </ul>
 */
@ApplicationScoped
class StreamMetrics {

    private final AtomicInteger open;
    private final int most;

    StreamMetrics(MeterRegistry meters, IngestConfig config) {
        this.open = meters.gauge("flotilla.ingest.streams.open", new AtomicInteger());
        this.most = config.streams().open();
    }

    Uni<StreamTally> observe(Uni<StreamTally> stream) {
        return Uni.createFrom().deferred(() -> {
            if (open.incrementAndGet() > most) {
                open.decrementAndGet();
                throw new ProblemException(
                                CommonError.TOO_MANY_REQUESTS,
                                "There are %d streams under way already. Nothing was stored; begin this one later"
                                        .formatted(most))
                        .retryAfter(Duration.ofSeconds(1));
            }
            return stream.onTermination().invoke(open::decrementAndGet);
        });
    }
}
