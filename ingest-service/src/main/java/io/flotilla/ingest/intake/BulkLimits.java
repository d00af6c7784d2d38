package io.flotilla.ingest.intake;

import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.stream.GzipLimits;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one bulk request may be. */
@ApplicationScoped
class BulkLimits {

    private final IngestConfig config;
    private final GzipLimits gzip;

    BulkLimits(
            IngestConfig config,
            GzipLimits streams,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.config = config;
        this.gzip = new GzipLimits(streams.ratio(), maxBodySize.asLongValue());
    }

    /** A compressed body expands to no more than one that is sent as it is. */
    GzipLimits gzip() {
        return gzip;
    }

    /** Actions of one request. */
    int actions() {
        return config.bulk().actions();
    }

    /** Families of one request that are stored at a time. */
    int concurrency() {
        return config.bulk().concurrency();
    }

    /** Whether a body so large, sent as it is, would not hold up others on the event loop. */
    boolean isSmall(int bytes) {
        return bytes <= config.eventLoopSize().asLongValue();
    }
}
