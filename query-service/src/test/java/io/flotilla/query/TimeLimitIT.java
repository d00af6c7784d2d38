package io.flotilla.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.flotilla.api.registry.Family;
import io.flotilla.registry.client.RegistryClient;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A query that takes too long, under a limit that is soon over. */
@QuarkusTest
@TestProfile(TimeLimitIT.Short.class)
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "query"), @ResourceArg(name = "registry", value = "true")})
class TimeLimitIT {

    private static final int ROWS = 4096;

    @Inject
    RegistryClient registry;

    @Test
    void endsAQueryThatTakesTooLong() throws SQLException {
        Families families = new Families(Fleet.shared(), registry);
        Family numbers = families.numbers("limited", ROWS);

        given().contentType(ContentType.JSON)
                .body(Map.of("query", Families.endless(numbers)))
                .post("/api/query")
                .then()
                .statusCode(504)
                .body("code", equalTo("QUERY_TIMEOUT"));
        Sessions.awaitRunning(families.shard(numbers), 0);
    }

    /** One second. */
    public static final class Short implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flotilla.query.time-limit", "1s");
        }
    }
}
