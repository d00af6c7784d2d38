package io.flotilla.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.process.Deadline;
import io.flotilla.testkit.BreakingProxy.Break;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** A shard that swallows everything: no answer, no end of a connection. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class SilentShardIT {

    /** Three seconds on a machine that is five times slower than one that has nothing else to do. */
    private static final Duration NOTICED = Duration.ofSeconds(15);

    /** Far less than asking the shard once more would take. */
    private static final Duration AT_ONCE = Duration.ofMillis(800);

    private static final Duration RECOVERED = Duration.ofSeconds(25);

    @Inject
    ShardWriter writer;

    @Test
    void isNoticedThenRefusedAtOnceThenUsedAgain() throws Exception {
        try (Scene scene = new Scene(writer, "black_hole", "")) {
            scene.store("a", Optional.empty());
            scene.proxy.breaks(Break.SILENCE);

            assertWithin(NOTICED, () -> assertNotStored(scene.refusal("b", Optional.empty())));
            Deadline deadline = Deadline.in(NOTICED);
            Duration quickest = refusalTime(scene);
            while (quickest.compareTo(AT_ONCE) > 0 && deadline.pause()) {
                quickest = refusalTime(scene);
            }
            assertTrue(quickest.compareTo(AT_ONCE) < 0, "refused after " + quickest);

            scene.proxy.breaks(Break.NEVER);
            assertWithin(RECOVERED, () -> storePatiently(scene));
            assertEquals(2, scene.count());
        }
    }

    @Test
    void leavesTheOutcomeOfACommitUnknown() throws Exception {
        try (Scene scene = new Scene(writer, "black_hole_commit", "COMMIT")) {
            scene.proxy.breaks(Break.BLACK_HOLE);

            ProblemException refusal = scene.refusal("a", Optional.empty());

            assertEquals("OUTCOME_UNKNOWN", refusal.code().name());
            assertEquals(0, scene.count());
        }
    }

    private static Duration refusalTime(Scene scene) throws Exception {
        long began = System.nanoTime();
        assertNotStored(scene.refusal("c", Optional.empty()));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void assertNotStored(ProblemException refusal) {
        assertEquals("SHARD_UNAVAILABLE", refusal.code().name());
        assertEquals("not-stored", refusal.extensions().get("outcome"));
    }

    private static void storePatiently(Scene scene) throws Exception {
        Deadline deadline = Deadline.in(RECOVERED);
        boolean stored = false;
        while (!stored && deadline.pause()) {
            try {
                scene.store("d", Optional.empty());
                stored = true;
            } catch (ExecutionException e) {
                assertNotStored((ProblemException) e.getCause());
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void assertWithin(Duration bound, Step step) throws Exception {
        long began = System.nanoTime();
        step.run();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(bound) < 0, "took " + took);
    }
}
