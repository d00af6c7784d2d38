package io.flotilla.registry.manager;

import static io.flotilla.registry.RegistryApi.ensure;
import static io.flotilla.registry.RegistryApi.ensured;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.schema.Field;
import io.flotilla.process.Deadline;
import io.flotilla.registry.RegistryApi;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(ManagerDatabaseIT.ShortLockWait.class)
@QuarkusTestResource(FleetResource.class)
@Timeout(300)
class ManagerDatabaseIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** A lock that is held for longer than anybody waits. */
    public static final class ShortLockWait implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flotilla.manager.lock-wait", "1s");
        }
    }

    @BeforeEach
    void bothRegisteredAndEmpty() {
        Fleet.shared().clean();
        RegistryApi.registerShards();
    }

    @Test
    void whoWaitsForAFamilyInVainIsToldToComeBack() throws Exception {
        ensured("busy", Field.of("name", "string"));
        Map<String, Object> wider = Map.of("fields", List.of(Map.of("name", "weight", "type", "int")));
        try (var connection = Fleet.shared().manager().admin();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE " + Fleet.MANAGER_DATABASE + ".family SET epoch = epoch WHERE name = 'busy'");

            ensure("busy", wider).statusCode(503).header("Retry-After", "2").body("code", equalTo("FAMILY_BUSY"));
            connection.rollback();
        }

        ensure("busy", wider).statusCode(200);
    }

    @Test
    void itsOutageIsOneOfTheRegistryAndPasses() {
        Fleet.shared().manager().kill();
        try {
            given().get("/api/shard-map")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("code", equalTo("REGISTRY_UNAVAILABLE"));
        } finally {
            Fleet.shared().manager().start();
        }

        Deadline deadline = Deadline.in(RECOVERY);
        int status = given().get("/api/shard-map").statusCode();
        while (status != 200 && deadline.pause()) {
            status = given().get("/api/shard-map").statusCode();
        }
        assertEquals(200, status);
    }
}
