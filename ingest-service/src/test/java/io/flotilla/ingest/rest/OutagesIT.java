package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.store;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.Deadline;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class OutagesIT {

    private static final String SCHEMA = "{\"n\":\"int\"}";
    private static final String EVENT = "[{\"n\":1}]";
    /** Well below what tests give a shard to answer a statement. */
    private static final Duration AT_ONCE = Duration.ofSeconds(60);

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @AfterEach
    void repair() {
        Fleet.shared().shards().forEach(shard -> shard.start());
        Fleet.shared().registry().start();
    }

    @Test
    void aDeadShardFailsItsOwnFamiliesAndNobodyElses() throws SQLException {
        Map<String, String> families = familiesByShard();
        Fleet.shared().shard("orders").kill();

        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            put(body(families.get("orders"), SCHEMA, EVENT))
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("SHARD_UNAVAILABLE"))
                    .body("outcome", equalTo("not-stored"));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(took.compareTo(AT_ONCE) < 0, "answered after " + took);
            put(body(families.get("metrics"), SCHEMA, EVENT)).statusCode(200);
        }

        Fleet.shared().shard("orders").start();
        awaitStored(families.get("orders"));
        assertEquals(2, count("orders", families.get("orders")));
    }

    @Test
    void withoutTheRegistryKnownFamiliesGoOn() {
        store("known", SCHEMA, EVENT);
        Fleet.shared().registry().kill();

        put(body("known", SCHEMA, EVENT)).statusCode(200);
        put(body("unknown_so_far", SCHEMA, EVENT))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("REGISTRY_UNAVAILABLE"))
                .body("outcome", equalTo("not-stored"));

        Fleet.shared().registry().start();
        awaitStored("unknown_so_far");
    }

    @Test
    void aShardThatLacksTheTableIsAtFault() throws SQLException {
        String shard = store("vanished", SCHEMA, EVENT);
        try (Connection admin = Fleet.shared().shard(shard).admin();
                Statement statement = admin.createStatement()) {
            statement.execute("DROP TABLE vanished");
        }

        put(body("vanished", SCHEMA, EVENT))
                .statusCode(503)
                .body("code", equalTo("SHARD_UNAVAILABLE"))
                .body("outcome", equalTo("not-stored"));
    }

    /** One family on each shard, with one row. */
    private static Map<String, String> familiesByShard() {
        Map<String, String> families = new HashMap<>();
        for (int i = 0; families.size() < 2 && i < 40; i++) {
            String family = "outage_" + i;
            families.putIfAbsent(store(family, SCHEMA, EVENT), family);
        }
        return families;
    }

    private static void awaitStored(String family) {
        Deadline deadline = Deadline.in(RECOVERY);
        int status = 0;
        while (status != 200 && deadline.pause()) {
            status = put(body(family, SCHEMA, EVENT)).extract().statusCode();
        }
        assertEquals(200, status);
    }
}
