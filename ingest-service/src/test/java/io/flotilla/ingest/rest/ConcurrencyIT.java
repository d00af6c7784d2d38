package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Ingest.tables;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.AtOnce;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class ConcurrencyIT {

    private static final int CLIENTS = 64;
    private static final int FAMILIES = 20;

    @Test
    void manyFirstPutsOfManyFamiliesMakeEachOnceAndLoseNothing() throws SQLException {
        List<Integer> statuses = atOnce(i ->
                body("first_" + i % FAMILIES, "{\"n\":\"int\",\"s\":\"string\"}", "[{\"n\":" + i + "},{\"s\":\"x\"}]"));

        assertEquals(Set.of(200), Set.copyOf(statuses));
        Set<String> shards = new TreeSet<>();
        long rows = 0;
        for (int i = 0; i < FAMILIES; i++) {
            String family = "first_" + i;
            String shard = store(family, "{}", "[]");
            shards.add(shard);
            rows += count(shard, family);
            assertEquals(1, tables(family));
        }
        assertEquals(2L * CLIENTS, rows);
        assertEquals(Set.of("metrics", "orders"), shards);
    }

    @Test
    void newFieldsThatArriveAtOnceAreAllAdded() throws SQLException {
        store("widening", "{\"n\":\"int\"}", "[]");

        List<Integer> statuses = atOnce(i -> body(
                "widening", "{\"n\":\"int\",\"f" + i % 8 + "\":\"int\"}", "[{\"n\":1,\"f" + i % 8 + "\":" + i + "}]"));

        assertEquals(Set.of(200), Set.copyOf(statuses));
        String shard = store("widening", "{}", "[]");
        assertEquals(
                List.of(List.of("64", "64", "8")), select(shard, "SELECT COUNT(*), SUM(n), COUNT(f0) FROM widening"));
    }

    private static List<Integer> atOnce(IntFunction<String> body) {
        return AtOnce.on(CLIENTS, CLIENTS, i -> put(body.apply(i)).extract().statusCode());
    }
}
