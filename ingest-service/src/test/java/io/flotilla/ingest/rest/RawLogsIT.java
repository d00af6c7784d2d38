package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
@TestProfile(RawLogsIT.RawLogs.class)
class RawLogsIT {

    /** Raw logs switched on. */
    public static final class RawLogs implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flotilla.ingest.raw-logs.enabled", "true");
        }
    }

    @Test
    void originalsAreKeptWithTheRowsAndOnlyWithThem() throws SQLException {
        String schema = "{\"name\":\"string\",\"breed\":\"string\",\"weight\":\"int\"}";
        String shard = store(
                "raw_dogs",
                schema,
                "[ {\"name\" : \"spot\", \"breed\":\"labrador\",\"weight\":1e2}, {\"name\":\"\uD83D\uDC36'\\\\\",\"breed\":null} ]");

        put(body("raw_dogs", schema, "[{\"name\":\"max\"},{\"name\":1}]")).statusCode(422);

        assertEquals(
                List.of(
                        List.of("{\"breed\":\"labrador\",\"name\":\"spot\",\"weight\":1e2}"),
                        List.of("{\"breed\":null,\"name\":\"\uD83D\uDC36'\\\\\"}")),
                select(shard, "SELECT log FROM raw_logs WHERE family = 'raw_dogs' ORDER BY id"));
    }
}
