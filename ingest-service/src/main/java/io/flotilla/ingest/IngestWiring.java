package io.flotilla.ingest;

import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.ingest.stream.ChunkLimits;
import io.flotilla.ingest.stream.GzipLimits;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the pure parts of the service from its configuration, at start, so that nonsense in it is noticed there. */
@ApplicationScoped
class IngestWiring {

    private static final int MIN_BYTES = 1_024;

    /** @throws IllegalArgumentException naming the property whose value makes no sense */
    @Produces
    @Singleton
    @Startup
    static BatchLimits limits(IngestConfig config) {
        between("statement-rows", config.statementRows(), 1, 100_000);
        between("statement-size", config.statementSize().asLongValue(), MIN_BYTES, Integer.MAX_VALUE / 4);
        between("event-size", config.eventSize().asLongValue(), MIN_BYTES, Integer.MAX_VALUE / 4);
        between("event-loop-size", config.eventLoopSize().asLongValue(), 0, Integer.MAX_VALUE);
        between("statement-timeout", config.statementTimeout().toMillis(), 100, 3_600_000);
        between("silence", config.silence().toMillis(), 100, 3_600_000);
        between("retries", config.retries(), 0, 100);
        between("groups.concurrency", config.groups().concurrency(), 1, 1_000);
        between("groups.requests", config.groups().requests(), 1, 100_000);
        between("groups.size", config.groups().size().asLongValue(), MIN_BYTES, Integer.MAX_VALUE / 4);
        between("groups.wait", config.groups().longestWait().toMillis(), 100, 3_600_000);
        between("bulk.actions", config.bulk().actions(), 1, 1_000_000);
        between("bulk.concurrency", config.bulk().concurrency(), 1, 1_000);
        return new BatchLimits(
                config.statementRows(), (int) config.statementSize().asLongValue(), (int)
                        config.eventSize().asLongValue());
    }

    @Produces
    @Singleton
    static BatchReader batchReader(BatchLimits limits, IngestConfig config) {
        return new BatchReader(limits, config.rawLogs().enabled());
    }

    @Produces
    @Singleton
    @Startup
    static ChunkLimits chunkLimits(IngestConfig config) {
        IngestConfig.Streams streams = config.streams();
        between("streams.chunk-lines", streams.chunkLines(), 1, 100_000);
        between("streams.chunk-size", streams.chunkSize().asLongValue(), MIN_BYTES, Integer.MAX_VALUE / 4);
        between("streams.concurrency", streams.concurrency(), 1, 100);
        between("streams.silence", streams.silence().toMillis(), 100, 3_600_000);
        between("streams.busy-wait", streams.busyWait().toMillis(), 100, 3_600_000);
        return new ChunkLimits(streams.chunkLines(), (int) streams.chunkSize().asLongValue(), (int)
                config.eventSize().asLongValue());
    }

    @Produces
    @Singleton
    @Startup
    static GzipLimits gzipLimits(IngestConfig config) {
        IngestConfig.Streams streams = config.streams();
        between("streams.gzip-ratio", streams.gzipRatio(), 1, 100_000);
        between("streams.gzip-size", streams.gzipSize().asLongValue(), MIN_BYTES, Long.MAX_VALUE);
        return new GzipLimits(streams.gzipRatio(), streams.gzipSize().asLongValue());
    }

    private static void between(String property, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "flotilla.ingest.%s must lie between %d and %d, not be %d".formatted(property, least, most, value));
        }
    }
}
