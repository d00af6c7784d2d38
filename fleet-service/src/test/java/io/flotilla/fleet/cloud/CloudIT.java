package io.flotilla.fleet.cloud;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.cloud.CloudPaths;
import io.flotilla.fleet.cloud.Provider.Answer;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
@QuarkusTestResource(value = Provider.class, restrictToAnnotatedClass = true)
@Timeout(300)
class CloudIT {

    @BeforeEach
    void noServers() {
        Provider.clear();
    }

    @Test
    void serversAreShownInTheProvidersOrder() {
        Provider.add("10.58.1.9", "UserService", "61%", "4%");
        Provider.add("10.58.1.10", "IdService", "91%", "90%");
        Provider.add("10.58.1.2", "UserService", "90%", "90.5%");

        given().get(CloudPaths.SERVERS)
                .then()
                .statusCode(200)
                .body("servers.ip", contains("10.58.1.9", "10.58.1.10", "10.58.1.2"))
                .body("servers.service", contains("UserService", "IdService", "UserService"))
                .body("servers.status", contains("healthy", "unhealthy", "unhealthy"))
                .body("servers.cpu", contains(61.0f, 91.0f, 90.0f))
                .body("servers.memory", contains(4.0f, 90.0f, 90.5f));
    }

    @Test
    void oneBadServerHidesNobody() {
        Provider.add("10.0.0.1", "A", "10%", "20%");
        Provider.add("10.0.0.2", new Answer(400, "{\"cpu\":\"1%\",\"memory\":\"1%\",\"service\":\"A\"}"));
        Provider.add("10.0.0.3", "A", "n/a", "4%");
        Provider.add("10.0.0.4", new Answer(200, "<html>"));
        Provider.add("10.0.0.5", new Answer(200, ""));
        Provider.add("10.0.0.6", new Answer(0, ""));
        Provider.add("10.0.0.7", new Answer(200, "{\"service\":\"" + "x".repeat(100_000) + "\"}"));
        Provider.add("10.0.0.8", new Answer(200, "{\"cpu\":61,\"memory\":4,\"service\":\"A\"}"));
        Provider.add("10.0.0.9/../servers", "A", "10%", "20%");
        Provider.add("10.0.0.10", "A", "20%", "30%");

        given().get(CloudPaths.SERVERS)
                .then()
                .statusCode(200)
                .body("servers", hasSize(10))
                .body("servers.findAll { it.status == 'healthy' }.ip", contains("10.0.0.1", "10.0.0.10"))
                .body("servers.findAll { it.status == 'unknown' }.cpu.findAll { it != null }", empty())
                .body("servers[1].cpu", nullValue())
                .body("servers[2].service", equalTo("A"))
                .body("servers[2].memory", nullValue());
        given().get(CloudPaths.STATUS)
                .then()
                .statusCode(200)
                .body("servers", equalTo(10))
                .body("healthy", equalTo(2))
                .body("unknown", equalTo(8))
                .body("unhealthyServices", empty());
    }

    @Test
    void servicesAreAveragedAndNeedTheirMinimum() {
        Provider.add("10.0.2.1", "A", "10%", "20%");
        Provider.add("10.0.2.2", "A", "20%", "20%");
        Provider.add("10.0.2.3", "A", "25%", "21%");
        Provider.add("10.0.2.4", "None", "95%", "20%");
        Provider.add("10.0.2.5", "One", "95%", "20%");
        Provider.add("10.0.2.6", "One", "90%", "20%");

        given().get(CloudPaths.SERVICES)
                .then()
                .statusCode(200)
                .body("services.service", contains("A", "None", "One"))
                .body("services.instances", contains(3, 1, 2))
                .body("services.healthy", contains(3, 0, 1))
                .body("services.cpu", contains(18.33f, 95.0f, 92.5f))
                .body("services.memory", contains(20.33f, 20.0f, 20.0f))
                .body("services.status", contains("healthy", "unhealthy", "unhealthy"));
        given().get(CloudPaths.UNHEALTHY)
                .then()
                .body("services.service", contains("None", "One"))
                .body("servers.ip", contains("10.0.2.4", "10.0.2.5"));
        given().queryParam(CloudPaths.MINIMUM, 1)
                .get(CloudPaths.UNHEALTHY)
                .then()
                .body("services.service", contains("None"));
        given().queryParam(CloudPaths.SERVICE, "One")
                .queryParam(CloudPaths.CPU_THRESHOLD, "95")
                .get(CloudPaths.STATUS)
                .then()
                .body("servers", equalTo(2))
                .body("healthy", equalTo(2))
                .body("unhealthyServices", empty());
        given().queryParam(CloudPaths.MEMORY_THRESHOLD, "20.5")
                .get(CloudPaths.UNHEALTHY)
                .then()
                .body("servers.ip", hasItem("10.0.2.3"));
    }

    @Test
    void aServerThatFallsSilentStillBelongsToItsService() {
        Provider.add("10.0.3.1", "Lonely", "10%", "20%");
        given().get(CloudPaths.SERVERS).then().body("servers.status", contains("healthy"));

        Provider.add("10.0.3.1", new Answer(500, ""));

        given().get(CloudPaths.SERVICES)
                .then()
                .body("services.service", contains("Lonely"))
                .body("services.healthy", contains(0))
                .body("services.cpu", contains(nullValue()))
                .body("services.status", contains("unhealthy"));
    }

    @Test
    void noMoreThanAllowedAreAskedAtOnce() {
        for (int i = 0; i < 60; i++) {
            Provider.add("10.0.1." + i, "A", "10%", "20%");
        }
        Provider.delayServers(50);

        List<String> states = given().get(CloudPaths.SERVERS).jsonPath().getList("servers.status");

        assertEquals(60, states.size());
        assertTrue(states.contains("healthy"), "some were asked");
        assertTrue(Provider.mostAtOnce() > 1 && Provider.mostAtOnce() <= 8, "at once: " + Provider.mostAtOnce());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"servers\":[]}", "not json", "", "[\"10.0.3.1\""})
    void aListThatMakesNoSenseIsAProviderThatIsAway(String body) {
        Provider.answerListWith(200, body);

        given().get(CloudPaths.SERVERS).then().statusCode(503).body("code", equalTo("PROVIDER_UNAVAILABLE"));
    }

    @Test
    void aProviderThatFailsOrIsSilentIsAway() {
        for (int status : new int[] {500, 404, 0}) {
            Provider.answerListWith(status, "[]");

            given().get(CloudPaths.STATUS)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("code", equalTo("PROVIDER_UNAVAILABLE"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpu-threshold=x",
                "cpu-threshold=-1",
                "cpu-threshold=101",
                "cpu-threshold=1e1",
                "memory-threshold=NaN",
                "memory-threshold=100.5",
                "minimum=-1",
                "minimum=1.5",
                "minimum=9999999"
            })
    void optionsThatMakeNoSenseAreRefused(String query) {
        for (String path : List.of(CloudPaths.SERVERS, CloudPaths.SERVICES, CloudPaths.STATUS, CloudPaths.UNHEALTHY)) {
            given().get(path + "?" + query).then().statusCode(400).body("code", equalTo("BAD_REQUEST"));
        }
    }

    @Test
    void itsPathsAndOptionsAreDescribed() {
        String description = given().get("/q/openapi").asString();

        for (String word : List.of(CloudPaths.UNHEALTHY, CloudPaths.CPU_THRESHOLD, CloudPaths.MINIMUM)) {
            assertTrue(description.contains(word), word);
        }
    }
}
