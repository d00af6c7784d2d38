package io.flotilla.registry.ddl;

import static io.flotilla.registry.RegistryApi.ensure;
import static io.flotilla.registry.RegistryApi.ensured;
import static io.flotilla.registry.RegistryApi.shardOf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.registry.EnsureFamily;
import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.Field;
import io.flotilla.registry.RegistryApi;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table that somebody reads from in a transaction that does not end. */
@QuarkusTest
@TestProfile(BusyTableIT.ShortLockWait.class)
@QuarkusTestResource(FleetResource.class)
class BusyTableIT {

    /** Far more than a change waits, far less than the server would have it wait by itself. */
    private static final Duration NOT_FOR_LONG = Duration.ofSeconds(40);

    private static final Field NAME = Field.of("name", "string");
    private static final Field LATE = Field.of("late", "int");

    /** As in production. */
    public static final class ShortLockWait implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flotilla.mysql.lock-wait", "1s");
        }
    }

    @BeforeEach
    void bothRegisteredAndEmpty() {
        Fleet.shared().clean();
        RegistryApi.registerShards();
    }

    @Test
    void isWrittenToWhileAChangeWaitsForIt() throws Exception {
        Family family = ensured("busy", NAME);
        TestShard shard = shardOf(family);
        try (Connection reader = shard.admin();
                Connection writer = shard.admin();
                Statement reading = reader.createStatement();
                Statement writing = writer.createStatement()) {
            reading.execute("START TRANSACTION");
            reading.executeQuery("SELECT * FROM busy");

            CompletableFuture<Void> change = CompletableFuture.runAsync(
                    () -> ensure("busy", wider()).statusCode(503).body("code", equalTo("FAMILY_BUSY")));
            long began = System.nanoTime();
            int writes = 0;
            while (!change.isDone()) {
                writing.execute("INSERT INTO busy (name) VALUES ('x')");
                writes++;
            }
            change.get();

            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(took.compareTo(NOT_FOR_LONG) < 0, "the change gave up after " + took);
            assertTrue(writes > 1, "writes: " + writes);
            reading.execute("COMMIT");
        }
        assertEquals(2, ensured("busy", NAME, LATE).fields().size());
    }

    private static EnsureFamily wider() {
        return new EnsureFamily(List.of(NAME, LATE));
    }
}
