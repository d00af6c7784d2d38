package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.AtOnce;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Families that get new fields while they are written to. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class EvolutionIT {

    private static final int WRITERS = 16;
    private static final int FIELDS = 12;
    private static final int REQUESTS = 240;

    @Test
    void fieldsAreAddedWhileOthersWrite() throws SQLException {
        String shard = store("evolving", "{\"n\":\"int\"}", "[]");

        List<Integer> statuses = AtOnce.on(WRITERS, REQUESTS, EvolutionIT::write);

        assertEquals(Set.of(200), Set.copyOf(statuses));
        assertEquals(
                List.of(List.of(
                        Integer.toString(REQUESTS), Integer.toString(REQUESTS / 20), Integer.toString(REQUESTS / 20))),
                select(shard, "SELECT COUNT(*), COUNT(f0), COUNT(f" + (FIELDS - 1) + ") FROM evolving"));
    }

    /** One request in twenty of each kind brings a field that is new at first. */
    private static int write(int i) {
        int field = i % 20;
        String body = field < FIELDS
                ? body("evolving", "{\"n\":\"int\",\"f" + field + "\":\"int\"}", "[{\"n\":1,\"f" + field + "\":2}]")
                : body("evolving", "{\"n\":\"int\"}", "[{\"n\":1}]");
        return put(body).extract().statusCode();
    }
}
