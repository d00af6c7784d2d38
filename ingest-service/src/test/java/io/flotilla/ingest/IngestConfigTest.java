package io.flotilla.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.ingest.stream.ChunkLimits;
import io.flotilla.ingest.stream.GzipLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestConfigTest {

    @Test
    void defaults() {
        IngestConfig config = config(Map.of());

        assertEquals(1_000, config.statementRows());
        assertEquals(new MemorySize(BigInteger.valueOf(1 << 20)), config.statementSize());
        assertEquals(new MemorySize(BigInteger.valueOf(15 << 20)), config.eventSize());
        assertEquals(new MemorySize(BigInteger.valueOf(32 << 10)), config.eventLoopSize());
        assertEquals(Duration.ofSeconds(10), config.statementTimeout());
        assertEquals(Duration.ofSeconds(2), config.silence());
        assertEquals(3, config.retries());
        assertEquals(false, config.rawLogs().enabled());
        assertEquals(4, config.groups().concurrency());
        assertEquals(1_000, config.groups().requests());
        assertEquals(
                new MemorySize(BigInteger.valueOf(4 << 20)), config.groups().size());
        assertEquals(
                new MemorySize(BigInteger.valueOf(16 << 20)), config.groups().waitingSize());
        assertEquals(100_000, config.bulk().actions());
        assertEquals(8, config.bulk().concurrency());
        assertEquals(new BatchLimits(1_000, 1 << 20, 15 << 20), IngestWiring.limits(config));
    }

    @Test
    void defaultsOfStreams() {
        IngestConfig config = config(Map.of());

        assertEquals(new ChunkLimits(1_000, 1 << 20, 15 << 20), IngestWiring.chunkLimits(config));
        assertEquals(new GzipLimits(500, 1L << 40), IngestWiring.gzipLimits(config));
        assertEquals(4, config.streams().concurrency());
        assertEquals(Duration.ofSeconds(30), config.streams().silence());
        assertEquals(Duration.ofSeconds(60), config.streams().busyWait());
    }

    @ParameterizedTest
    @CsvSource({
        "streams.chunk-lines, 0",
        "streams.chunk-size, 10",
        "streams.concurrency, 0",
        "streams.silence, 0s",
        "streams.busy-wait, 2h",
        "streams.gzip-ratio, 0",
        "streams.gzip-size, 10"
    })
    void nonsenseAboutStreamsIsRefusedByName(String property, String value) {
        IngestConfig config = config(Map.of("flotilla.ingest." + property, value));

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> {
            IngestWiring.chunkLimits(config);
            IngestWiring.gzipLimits(config);
        });

        assertTrue(refusal.getMessage().startsWith("flotilla.ingest." + property + " "), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "statement-rows, 0",
        "statement-rows, -1",
        "statement-size, 10",
        "event-size, 4G",
        "event-size, 0",
        "event-loop-size, 3G",
        "statement-timeout, 0s",
        "statement-timeout, 2h",
        "silence, 0s",
        "silence, 2h",
        "retries, -1",
        "groups.concurrency, 0",
        "groups.requests, 0",
        "groups.size, 10",
        "bulk.actions, 0",
        "bulk.concurrency, 0"
    })
    void nonsenseIsRefusedByName(String property, String value) {
        IngestConfig config = config(Map.of("flotilla.ingest." + property, value));

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> IngestWiring.limits(config));

        assertTrue(refusal.getMessage().startsWith("flotilla.ingest." + property + " "), refusal.getMessage());
    }

    private static IngestConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IngestConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
