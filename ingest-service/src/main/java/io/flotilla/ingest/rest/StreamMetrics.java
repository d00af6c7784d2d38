package io.flotilla.ingest.rest;

import io.flotilla.ingest.intake.StreamTally;
import io.flotilla.ingest.store.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts streams. Their events, replays and refusals count among those of {@link IngestMetrics}.
 *
 * <ul>
 *   <li>{@code flotilla_ingest_streams_open}: streams under way
 *   <li>{@code flotilla_ingest_streams_seconds}: how long streams took, whatever came of them
 * </ul>
 */
@ApplicationScoped
class StreamMetrics {

    private final MeterRegistry meters;
    private final IngestMetrics all;
    private final Timer streams;
    private final AtomicInteger open;

    StreamMetrics(MeterRegistry meters, IngestMetrics all) {
        this.all = all;
        this.meters = meters;
        this.streams = Timer.builder("flotilla.ingest.streams")
                .description("Duration of streams")
                .register(meters);
        this.open = meters.gauge("flotilla.ingest.streams.open", new AtomicInteger());
    }

    Uni<StreamTally> observe(Uni<StreamTally> stream) {
        return Uni.createFrom().deferred(() -> {
            open.incrementAndGet();
            Timer.Sample sample = Timer.start(meters);
            return stream.onTermination().invoke(() -> {
                open.decrementAndGet();
                sample.stop(streams);
            });
        });
    }

    void count(Stored chunk) {
        all.count(chunk);
    }

    void countRefusal(Throwable failure) {
        all.countRefusal(failure);
    }
}
