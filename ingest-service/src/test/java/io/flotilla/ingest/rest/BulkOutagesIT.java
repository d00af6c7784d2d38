package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Bulk.create;
import static io.flotilla.ingest.Bulk.post;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.store;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.Bulk;
import io.flotilla.process.Deadline;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bulk requests while something is away. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class BulkOutagesIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @AfterEach
    void repair() {
        Fleet.shared().shards().forEach(shard -> shard.start());
        Fleet.shared().registry().start();
    }

    @Test
    void aDeadShardFailsItsOwnItemsAndNoOthers() throws SQLException {
        Map<String, String> families = familiesByShard();
        String dead = families.get("orders");
        String alive = families.get("metrics");
        Fleet.shared().shard("orders").kill();

        Bulk answer = post(create(dead), "{\"n\":1}", create(alive), "{\"n\":1}", create(dead), "{\"n\":\"x\"}");

        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertEquals(
                        List.of(dead + " 503 SHARD_UNAVAILABLE", alive + " 201", dead + " 400 TYPE_MISMATCH"),
                        answer.items()),
                () -> assertTrue(
                        answer.at("/items/0/create/error/reason").contains("Nothing was stored"),
                        answer.json()::toString));
        Fleet.shared().shard("orders").start();
        awaitStored(dead);
        assertEquals(1, count("orders", dead));
    }

    @Test
    void withoutTheRegistryOnlyEventsThatBringSomethingNewFail() {
        store("bo_known", "{\"n\":\"int\"}", "[]");
        Fleet.shared().registry().kill();

        Bulk answer = post(
                create("bo_known"),
                "{\"n\":1}",
                create("bo_known"),
                "{\"n\":2,\"more\":1}",
                create("bo_unknown_so_far"),
                "{\"n\":1}");

        assertEquals(
                List.of(
                        "bo_known 201",
                        "bo_known 503 REGISTRY_UNAVAILABLE",
                        "bo_unknown_so_far 503 REGISTRY_UNAVAILABLE"),
                answer.items());
    }

    /** One family on each shard. */
    private static Map<String, String> familiesByShard() {
        Map<String, String> families = new HashMap<>();
        for (int i = 0; families.size() < 2 && i < 40; i++) {
            String family = "bo_outage_" + i;
            families.putIfAbsent(store(family, "{\"n\":\"int\"}", "[]"), family);
        }
        return families;
    }

    private static void awaitStored(String family) {
        Deadline deadline = Deadline.in(RECOVERY);
        List<String> items = List.of();
        while (!items.equals(List.of(family + " 201")) && deadline.pause()) {
            items = post(create(family), "{\"n\":1}").items();
        }
        assertEquals(List.of(family + " 201"), items);
    }
}
