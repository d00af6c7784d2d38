package io.flotilla.ingest.rest;

import io.flotilla.ingest.intake.BulkReply;
import io.flotilla.ingest.store.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts bulk requests. Their events, replays and refusals as a whole count among those of {@link IngestMetrics}.
 *
 * <ul>
 *   <li>{@code flotilla_ingest_bulk_refused_total{code}}: events of bulk requests that were not stored, by code
 *   <li>{@code flotilla_ingest_bulk_seconds}: how long bulk requests took, whatever came of them
 * </ul>
 */
@ApplicationScoped
class BulkMetrics {

    private final MeterRegistry meters;
    private final IngestMetrics all;
    private final Timer requests;

    BulkMetrics(MeterRegistry meters, IngestMetrics all) {
        this.meters = meters;
        this.all = all;
        this.requests = Timer.builder("flotilla.ingest.bulk")
                .description("Duration of bulk requests")
                .register(meters);
    }

    Uni<BulkReply> observe(Uni<BulkReply> request) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample sample = Timer.start(meters);
            return request.invoke(this::countRefusals)
                    .onFailure()
                    .invoke(all::countRefusal)
                    .onTermination()
                    .invoke(() -> sample.stop(requests));
        });
    }

    /** A family's events are stored. */
    void count(Stored stored) {
        all.count(stored);
    }

    private void countRefusals(BulkReply reply) {
        reply.refusals().forEach((code, count) -> meters.counter("flotilla.ingest.bulk.refused", "code", code)
                .increment(count));
    }
}
