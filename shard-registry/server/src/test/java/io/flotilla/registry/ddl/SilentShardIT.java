package io.flotilla.registry.ddl;

import static io.flotilla.registry.RegistryApi.ensure;
import static io.flotilla.registry.RegistryApi.ensured;
import static io.flotilla.registry.RegistryApi.shardOf;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.Field;
import io.flotilla.process.Deadline;
import io.flotilla.registry.RegistryApi;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A primary that is frozen, or cut off, so that its connections stay and nothing ever comes back. */
@QuarkusTest
@TestProfile(SilentShardIT.ShortWaits.class)
@QuarkusTestResource(FleetResource.class)
@Timeout(300)
class SilentShardIT {

    /** More than the manager's pool has connections. */
    private static final int CALLERS = 25;

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final Field NAME = Field.of("name", "string");

    /** Bounds that pass within a test, and locks that do not. */
    public static final class ShortWaits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "flotilla.ddl.silence", "5s",
                    "flotilla.ddl.timeout", "5s",
                    "flotilla.mysql.acquire-timeout", "5s",
                    "flotilla.mysql.lock-wait", "5m");
        }
    }

    @BeforeEach
    void bothRegisteredAndEmpty() {
        Fleet.shared().clean();
        RegistryApi.registerShards();
    }

    @Test
    void costsItsOwnCallersABoundedTimeAndNobodyElseAnything() throws Exception {
        List<Family> families = IntStream.range(0, CALLERS * 2)
                .mapToObj(i -> ensured("silent " + i, NAME))
                .filter(family -> family.shard().value().equals("orders"))
                .toList();
        assertEquals(CALLERS, families.size());
        TestShard shard = shardOf(families.get(0));
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            signal(shard, "STOP");
            List<CompletableFuture<Integer>> statuses = families.stream()
                    .map(family -> CompletableFuture.supplyAsync(() -> widened(family), threads))
                    .toList();

            do {
                given().get("/api/shard-map").then().statusCode(200);
            } while (!CompletableFuture.allOf(statuses.toArray(CompletableFuture[]::new))
                    .isDone());

            assertTrue(statuses.stream().allMatch(status -> status.join() == 503));
        } finally {
            signal(shard, "CONT");
            threads.shutdown();
        }
        awaitWidened(families.get(0));
    }

    @Test
    void thatFallsSilentInTheMiddleOfAChangeGivesTheFamilyFreeAgain() throws Exception {
        Family family = ensured("locked", NAME);
        try (var connection = shardOf(family).admin();
                var statement = connection.createStatement()) {
            statement.execute("LOCK TABLES locked READ");

            assertEquals(503, widened(family));
        }

        awaitWidened(family);
    }

    private static void awaitWidened(Family family) {
        Deadline deadline = Deadline.in(RECOVERY);
        int status = widened(family);
        while (status != 200 && deadline.pause()) {
            status = widened(family);
        }
        assertEquals(200, status);
    }

    private static int widened(Family family) {
        Map<String, String> field = Map.of("name", "weight", "type", "int");
        return ensure(family.name().value(), Map.of("fields", List.of(field)))
                .extract()
                .statusCode();
    }

    private static void signal(TestShard shard, String signal) throws Exception {
        String pid = Files.readString(shard.server().directory().resolve("server.pid"))
                .strip();
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, pid).start().waitFor());
    }
}
