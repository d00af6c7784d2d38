package io.flotilla.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.registry.Family;
import io.flotilla.process.Deadline;
import io.flotilla.registry.client.RegistryClient;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;

/** Callers that hang up while their queries wait for one of the two connections there are. */
@QuarkusTest
@TestProfile(HangingUpIT.TwoConnections.class)
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "query"), @ResourceArg(name = "registry", value = "true")})
class HangingUpIT {

    private static final int CONNECTIONS = 2;
    private static final int IMPATIENT = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    RegistryClient registry;

    @TestHTTPResource("/api/query")
    URL endpoint;

    @Test
    void losesNoConnectionToThem() throws Exception {
        Families families = new Families(Fleet.shared(), registry);
        Family numbers = families.numbers("awaited", 4096);
        double before = number("http_server_active_requests");
        List<Caller> holders = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            holders.add(Caller.asking(endpoint, Families.endless(numbers)));
        }
        Sessions.awaitRunning(families.shard(numbers), CONNECTIONS);

        List<Caller> impatient = new ArrayList<>();
        for (int i = 0; i < IMPATIENT; i++) {
            impatient.add(Caller.asking(endpoint, "SELECT * FROM awaited"));
        }
        await("http_server_active_requests", n -> n >= before + CONNECTIONS + IMPATIENT);
        for (Caller caller : impatient) {
            caller.hangUp();
        }
        await("http_server_active_requests", n -> n <= before + CONNECTIONS);
        for (Caller caller : holders) {
            caller.hangUp();
        }

        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("query", "SELECT COUNT(*) AS n FROM awaited"))
                    .post("/api/query")
                    .then()
                    .statusCode(200)
                    .body("results[0].n", equalTo(4096));
        }
        await(
                "flotilla_query_duration_seconds_count{format=\"JSON\",outcome=\"FAILED\"}",
                n -> n == CONNECTIONS + IMPATIENT);
    }

    private static void await(String metric, DoublePredicate condition) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!condition.test(number(metric))) {
            assertTrue(deadline.pause(), () -> metric + " is still " + number(metric));
        }
    }

    /** The sum of a metric's series; 0 when there are none yet. */
    private static double number(String metric) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** A pool that is soon empty. */
    public static final class TwoConnections implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flotilla.mysql.pool-size", Integer.toString(CONNECTIONS));
        }
    }
}
