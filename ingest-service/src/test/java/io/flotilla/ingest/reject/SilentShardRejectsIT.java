package io.flotilla.ingest.reject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.ingest.Ingest;
import io.flotilla.ingest.batch.Rows;
import io.flotilla.ingest.store.Assignment;
import io.flotilla.ingest.store.ShardWriter;
import io.flotilla.process.Deadline;
import io.flotilla.testkit.BreakingProxy;
import io.flotilla.testkit.BreakingProxy.Break;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rejects on a shard that swallows everything. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class SilentShardRejectsIT {

    private static final Duration NOTICED = Duration.ofSeconds(60);

    /** Far less than a new connection to the shard would be waited for. */
    private static final Duration AT_ONCE = Duration.ofMillis(800);

    @Inject
    ShardWriter writer;

    @Inject
    RejectTable table;

    @Test
    void areRefusedAtOnceWhenWritesHaveFoundTheShardSilent() throws Exception {
        FamilyName family = new FamilyName("silent_rejects");
        TestShard home = Fleet.shared().shard(Ingest.store(family.value(), "{\"n\":\"int\"}", "[]"));
        try (BreakingProxy proxy =
                new BreakingProxy(home.server().host(), home.server().port(), "")) {
            Instance primary = new Instance("127.0.0.1", proxy.port(), InstanceRole.PRIMARY);
            Shard shard = new Shard(new ShardName(home.name()), home.database(), 1, List.of(primary));
            RejectPlace place = new RejectPlace(new Family(family, shard.name(), 1, 1, List.of()), shard);
            assertEquals(0, table.count(place).await().atMost(NOTICED));
            proxy.breaks(Break.SILENCE);

            Deadline deadline = Deadline.in(NOTICED);
            Duration quickest = NOTICED;
            while (quickest.compareTo(AT_ONCE) > 0 && deadline.pause()) {
                assertUnavailable(writer.store(write(family, shard)));
                long began = System.nanoTime();
                assertUnavailable(table.count(place));
                quickest = Duration.ofNanos(System.nanoTime() - began);
            }
            assertTrue(quickest.compareTo(AT_ONCE) < 0, "refused after " + quickest);
        }
    }

    private static Assignment write(FamilyName family, Shard shard) {
        Rows rows = new Rows("INSERT INTO " + family + " (n) VALUES ", "(1)", 1);
        return new Assignment(shard, List.of(rows), new LogReceipt(family, 1, shard.name(), 1), Optional.empty());
    }

    private static void assertUnavailable(Uni<?> refused) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> refused.await().atMost(NOTICED));
        assertEquals("SHARD_UNAVAILABLE", problem.code().name(), problem.detail());
    }
}
