package io.flotilla.ingest.intake;

import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.batch.Rejects;
import io.flotilla.ingest.store.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts {@code flotilla_ingest_rejects_total{code}}: events that were kept instead of taken, by reason. */
@ApplicationScoped
public class RejectMetrics {

    private final MeterRegistry meters;

    RejectMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** These are kept now. */
    public void kept(Rejects rejects) {
        rejects.byCode().forEach((code, count) -> meters.counter("flotilla.ingest.rejects", "code", code)
                .increment(count));
    }

    /** The rejects of a batch are kept now, unless an earlier request with its key had brought them. */
    void kept(Stored stored, Batch batch) {
        if (!stored.replayed()) {
            batch.rejects().ifPresent(this::kept);
        }
    }
}
