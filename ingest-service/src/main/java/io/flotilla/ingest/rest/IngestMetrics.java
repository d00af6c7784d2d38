package io.flotilla.ingest.rest;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.store.Stored;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the service counts. No label names a family, of which there may be ten thousand.
 *
 * <ul>
 *   <li>{@code flotilla_ingest_events_total}: events stored
 *   <li>{@code flotilla_ingest_replays_total}: requests answered from an earlier one with the same key
 *   <li>{@code flotilla_ingest_refused_total{code}}: requests refused or failed, by code
 *   <li>{@code flotilla_ingest_rejects_total{code}}: events kept instead of taken, see {@link io.flotilla.ingest.intake.RejectMetrics}
 *   <li>{@code flotilla_ingest_put_seconds}: how long requests took, whatever came of them
 * </ul>
 */
@ApplicationScoped
class IngestMetrics {

    private final MeterRegistry meters;
    private final Counter events;
    private final Counter replays;
    private final Timer puts;

    IngestMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.events = Counter.builder("flotilla.ingest.events")
                .description("Events stored")
                .register(meters);
        this.replays = Counter.builder("flotilla.ingest.replays")
                .description("Requests answered from an earlier one with the same key")
                .register(meters);
        this.puts = Timer.builder("flotilla.ingest.put")
                .description("Duration of requests")
                .register(meters);
    }

    Uni<Stored> observe(Uni<Stored> storing) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample sample = Timer.start(meters);
            return storing.invoke(this::count)
                    .onFailure()
                    .invoke(this::countRefusal)
                    .onTermination()
                    .invoke(() -> sample.stop(puts));
        });
    }

    /** A chunk of a stream is stored. */
    void count(Stored stored) {
        if (stored.replayed()) {
            replays.increment();
        } else {
            events.increment(stored.receipt().accepted());
        }
    }

    /** A request was refused, or a stream ended early. */
    void countRefusal(Throwable failure) {
        String code = failure instanceof ProblemException e ? e.code().name() : "INTERNAL_ERROR";
        meters.counter("flotilla.ingest.refused", "code", code).increment();
    }
}
