package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.store;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.Answer;
import io.flotilla.ingest.AtOnce;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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

    private static final int REQUESTS = 2_000;

    /** That the shard went down, and what its callers are told: before it is known to be, and then. */
    private static final int LINES_A_SECOND = 3;

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @AfterEach
    void repair() {
        Fleet.shared().shards().forEach(shard -> shard.start());
        Fleet.shared().registry().start();
    }

    @Test
    void aDeadShardFailsItsOwnFamiliesAndNobodyElses() throws SQLException {
        Map<String, String> families = familiesByShard("outage");
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

    @Test
    void anOutageDoesNotFloodTheLog() {
        Map<String, String> families = familiesByShard("flood");
        Fleet.shared().shard("orders").kill();
        AtomicInteger warnings = new AtomicInteger();
        Logger log = Logger.getLogger("io.flotilla");
        Handler counter = counting(warnings);
        log.addHandler(counter);
        long began = System.nanoTime();
        try {
            AtOnce.on(4, REQUESTS, i -> Answer.toPut(body(families.get("orders"), SCHEMA, EVENT)))
                    .forEach(answer -> assertEquals(503, answer.status()));
        } finally {
            log.removeHandler(counter);
        }

        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds() + 1;
        String told = warnings + " warnings in " + seconds + " s";
        assertTrue(warnings.get() > 0, told);
        assertTrue(warnings.get() <= LINES_A_SECOND * seconds, told);
    }

    private static Handler counting(AtomicInteger warnings) {
        return new Handler() {

            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.incrementAndGet();
                }
            }

            @Override
            public void flush() {
                // Nothing is kept.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    /** One family on each shard, with one row. */
    private static Map<String, String> familiesByShard(String prefix) {
        Map<String, String> families = new HashMap<>();
        for (int i = 0; families.size() < 2 && i < 40; i++) {
            String family = prefix + "_" + i;
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
