package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.AtOnce;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests that share transactions do not share their fate. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class GroupsIT {

    private static final String SCHEMA = "{\"n\":\"int\"}";

    @Test
    void onePoisonedRequestAmongAThousandIsRefusedAlone() throws SQLException {
        String shard = store("poisoned", SCHEMA, "[]");
        administer(shard, "ALTER TABLE poisoned ADD CONSTRAINT never_500 CHECK (n <> 500)");

        List<Integer> statuses =
                AtOnce.on(64, 1_000, i -> put(body("poisoned", SCHEMA, "[{\"n\":" + i + "},{\"n\":" + i + "}]"))
                        .extract()
                        .statusCode());

        assertEquals(999, statuses.stream().filter(status -> status == 200).count());
        assertEquals(422, statuses.get(500));
        assertEquals(
                List.of(List.of("1998", "999", "0")),
                select(shard, "SELECT COUNT(*), COUNT(DISTINCT n), COALESCE(SUM(n = 500), 0) FROM poisoned"));
    }

    @Test
    void aFamilyWithoutItsTableDoesNotHoldUpItsNeighbours() throws SQLException {
        String shard = store("gone", SCHEMA, "[]");
        String neighbour = neighbourOf(shard);
        administer(shard, "DROP TABLE gone");

        List<Integer> statuses =
                AtOnce.on(32, 200, i -> put(body(i % 10 == 0 ? "gone" : neighbour, SCHEMA, "[{\"n\":" + i + "}]"))
                        .extract()
                        .statusCode());

        assertEquals(180, statuses.stream().filter(status -> status == 200).count());
        assertEquals(20, statuses.stream().filter(status -> status == 503).count());
        assertEquals(180, count(shard, neighbour));
    }

    @Test
    void everyKeyedRequestOfAGroupIsStoredOnceHoweverOftenItComes() throws SQLException {
        String shard = store("keyed_groups", SCHEMA, "[]");

        List<Integer> statuses = AtOnce.on(64, 600, i -> put(
                        body("keyed_groups", SCHEMA, "[{\"n\":" + i % 200 + "}]")
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of("Idempotency-Key", "key-" + i % 200))
                .extract()
                .statusCode());

        assertEquals(600, statuses.stream().filter(status -> status == 200).count());
        assertEquals(
                List.of(List.of("200", "200")), select(shard, "SELECT COUNT(*), COUNT(DISTINCT n) FROM keyed_groups"));
    }

    @Test
    void aReusedKeyIsRefusedAloneInItsGroup() throws SQLException {
        String shard = store("reused_groups", SCHEMA, "[]");

        List<Integer> statuses = AtOnce.on(32, 100, i -> put(
                        body("reused_groups", SCHEMA, "[{\"n\":" + i + "}]").getBytes(StandardCharsets.UTF_8),
                        Map.of("Idempotency-Key", i < 10 ? "same" : "key-" + i))
                .extract()
                .statusCode());

        assertEquals(91, statuses.stream().filter(status -> status == 200).count());
        assertEquals(9, statuses.stream().filter(status -> status == 422).count());
        assertEquals(91, count(shard, "reused_groups"));
    }

    private static String neighbourOf(String shard) {
        for (int i = 0; i < 40; i++) {
            if (store("neighbour_" + i, SCHEMA, "[]").equals(shard)) {
                return "neighbour_" + i;
            }
        }
        throw new AssertionError("no family landed on " + shard);
    }

    private static void administer(String shard, String sql) throws SQLException {
        try (Connection admin = Fleet.shared().shard(shard).admin();
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
