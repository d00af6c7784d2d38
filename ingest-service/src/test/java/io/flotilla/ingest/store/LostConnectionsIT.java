package io.flotilla.ingest.store;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.mysql.MySqlPools;
import io.flotilla.testkit.BreakingProxy.Break;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever breaks, the answer tells the truth about what is stored. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class LostConnectionsIT {

    @Inject
    ShardWriter writer;

    @Inject
    MySqlPools pools;

    @Inject
    BatchLimits limits;

    @Inject
    Vertx vertx;

    @Test
    void aConnectionLostBeforeCommitMeansNothingIsStored() throws Exception {
        try (Scene scene = new Scene(writer, "lost_before", "('poison')")) {
            scene.proxy.breaks(Break.BEFORE);

            ProblemException lost = scene.refusal("poison", Optional.empty());

            assertAll(
                    () -> assertEquals("SHARD_UNAVAILABLE", lost.code().name()),
                    () -> assertEquals("not-stored", lost.extensions().get("outcome")),
                    () -> assertTrue(lost.retryAfter().isPresent()),
                    () -> assertEquals(0, scene.count()));
        }
    }

    @Test
    void aConnectionLostInCommitMeansNobodyKnows() throws Exception {
        try (Scene scene = new Scene(writer, "lost_in", "COMMIT")) {
            scene.proxy.breaks(Break.BEFORE);
            ProblemException unheard = scene.refusal("a", Optional.empty());
            long afterUnheard = scene.count();
            scene.proxy.breaks(Break.AFTER);
            ProblemException unanswered = scene.refusal("b", Optional.empty());

            assertAll(
                    () -> assertEquals("OUTCOME_UNKNOWN", unheard.code().name()),
                    () -> assertEquals("unknown", unheard.extensions().get("outcome")),
                    () -> assertEquals(0, afterUnheard),
                    () -> assertEquals("OUTCOME_UNKNOWN", unanswered.code().name()),
                    () -> assertEquals(1, scene.count()));
        }
    }

    @Test
    void withAKeyARetrySettlesAnUnknownOutcome() throws Exception {
        try (Scene scene = new Scene(writer, "settled", "COMMIT")) {
            Optional<IdempotencyKey> key = IdempotencyKey.of(List.of("settle"), new byte[] {1});
            String value = "a";
            scene.proxy.breaks(Break.AFTER);
            scene.refusal(value, key);
            scene.proxy.breaks(Break.NEVER);

            Stored stored = scene.store(value, key);

            assertAll(() -> assertTrue(stored.replayed()), () -> assertEquals(1, scene.count()));
        }
    }

    @Test
    void aServerThatGoesSilentIsNoticed() throws Exception {
        try (Scene scene = new Scene(writer, "silent", "START TRANSACTION")) {
            scene.store("a", Optional.empty());
            scene.proxy.breaks(Break.SILENCE);
            long began = System.nanoTime();

            ProblemException silent = scene.refusal(impatient(), "b", Optional.empty());

            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertAll(
                    () -> assertEquals("SHARD_UNAVAILABLE", silent.code().name()),
                    () -> assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, took.toString()),
                    () -> assertEquals(1, scene.count()));
            scene.proxy.breaks(Break.NEVER);
            scene.store("c", Optional.empty());
        }
    }

    @Test
    void aConnectionThatWasClosedMeanwhileIsReplaced() throws Exception {
        try (Scene scene = new Scene(writer, "stale", "START TRANSACTION")) {
            scene.store("a", Optional.empty());
            scene.proxy.breaksOnce(Break.BEFORE);

            scene.store("b", Optional.empty());

            assertEquals(2, scene.count());
        }
    }

    /** Gives a shard two seconds for START TRANSACTION and two minutes for everything else. */
    private ShardWriter impatient() {
        Map<String, String> properties =
                Map.of("flotilla.ingest.silence", "2s", "flotilla.ingest.statement-timeout", "2m");
        return new ShardWriter(
                new ShardServers(pools),
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(IngestConfig.class)
                        .withSources(new PropertiesConfigSource(properties, "test", 100))
                        .build()
                        .getConfigMapping(IngestConfig.class),
                limits,
                vertx);
    }
}
