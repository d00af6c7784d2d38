package io.flotilla.fleet.operation;

import static io.flotilla.fleet.FleetApi.added;
import static io.flotilla.fleet.FleetApi.json;
import static io.flotilla.fleet.FleetApi.remove;
import static io.flotilla.fleet.FleetApi.service;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.fleet.Actor;
import io.flotilla.fleet.LocalServersResource;
import io.flotilla.process.Deadline;
import io.flotilla.process.FreePort;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
@QuarkusTestResource(LocalServersResource.class)
@Timeout(300)
class LocalServersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Operations operations;

    private final TestShard metrics = Fleet.shared().shard("metrics");
    private long id;
    private String path;

    @BeforeEach
    void oneServer() {
        service("measures");
        id = added(instance("metrics", metrics.server().port(), "other"));
        path = "/api/instance/" + id;
    }

    @AfterEach
    void asBefore() {
        remove(id).statusCode(204);
        metrics.start();
    }

    private String instance(String host, int port, String role) {
        return "{\"host\":\"%s\",\"port\":%d,\"role\":\"%s\",\"service\":\"measures\",\"driver\":\"local\",\"address\":\"127.0.0.1:%d\"}"
                .formatted(host, port, role, port);
    }

    @Test
    void theViewOfARunningServerSaysHowItIs() {
        given().get(path + "/view")
                .then()
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("version", notNullValue())
                .body("role.configured", equalTo("other"))
                .body("role.observed", equalTo("master"))
                .body("readOnly", equalTo(false))
                .body("connections", greaterThan(0))
                .body("queriesPerSecond", notNullValue())
                .body("uptimeSeconds", notNullValue())
                .body("replication", nullValue());
        given().get("/api/instances/view")
                .then()
                .statusCode(200)
                .body("instances.find { it.id == " + id + " }.state", equalTo("running"));
        given().get("/api/instance/4711/view").then().statusCode(404);
    }

    @Test
    void aServerIsStoppedSeenStoppedAndStartedAgain() {
        given().post(path + "/stop")
                .then()
                .statusCode(200)
                .body("kind", equalTo("stop"))
                .body("state", equalTo("succeeded"))
                .body("steps.state", everyItem(equalTo("succeeded")))
                .body("ended", notNullValue());
        assertFalse(metrics.server().running());
        given().get(path + "/view")
                .then()
                .statusCode(200)
                .body("state", equalTo("stopped"))
                .body("version", nullValue());

        given().post(path + "/start").then().statusCode(200).body("state", equalTo("succeeded"));
        assertTrue(metrics.server().running());
        given().get(path + "/view").then().body("state", equalTo("running"));
        given().get("/api/audit?limit=1").then().body("entries[0].action", equalTo("instance.start"));
    }

    @Test
    void aServerThatDoesNotComeUpIsAFailedOperation() throws Exception {
        metrics.server().stop();
        Path data = metrics.server().directory().resolve("data");
        Path aside = metrics.server().directory().resolve("data.aside");
        Files.move(data, aside);
        Files.writeString(data, "no directory");
        try {
            given().post(path + "/start")
                    .then()
                    .statusCode(502)
                    .body("code", equalTo("OPERATION_FAILED"))
                    .body("message", notNullValue())
                    .body("operation.state", equalTo("failed"));
            given().get(path + "/view").then().statusCode(200).body("state", equalTo("stopped"));
            given().get("/api/operations").then().body("operations[0].state", equalTo("failed"));
        } finally {
            Files.delete(data);
            Files.move(aside, data);
        }
    }

    @Test
    void whatOthersMayNeedIsStoppedByForceAlone() {
        json("{\"role\":\"master\"}").put(path).then().statusCode(200);

        given().post(path + "/stop").then().statusCode(409).body("code", equalTo("NEEDS_FORCE"));
        given().post(path + "/restart?dry-run=true").then().statusCode(409);
        assertTrue(metrics.server().running());

        given().post(path + "/restart?force=true&dry-run=true")
                .then()
                .statusCode(200)
                .body("would.size()", greaterThan(3));
        given().post(path + "/stop?force=true").then().statusCode(200);
        assertFalse(metrics.server().running());
    }

    @Test
    void aCallerNeedNotWait() {
        String location = given().header("Prefer", "respond-async")
                .post("/api/instances/" + id + "/restart")
                .then()
                .statusCode(202)
                .body("state", equalTo("running"))
                .extract()
                .header("Location");

        Deadline deadline = Deadline.in(PATIENCE);
        while (given().get(location).jsonPath().getString("state").equals("running") && deadline.pause()) {
            // Not yet.
        }
        given().get(location).then().statusCode(200).body("state", equalTo("succeeded"));
    }

    @Test
    void aDrainWaitsForWhatHasBegun() {
        CompletableFuture<String> held = new CompletableFuture<>();
        Step step = new Step("Wait", () -> Uni.createFrom().completionStage(held));
        Plan plan = Plan.of("restart", "metrics:1", List.of(step));

        Operations.Begun begun =
                operations.begin(plan, new Actor("a test")).await().atMost(PATIENCE);
        assertEquals(1, operations.pending());
        held.complete(null);
        begun.end().await().atMost(PATIENCE);

        assertEquals(0, operations.pending());
    }

    @Test
    void anInstanceThatIsBeingWorkedOnIsBusy() throws Exception {
        String endpoint = "metrics:" + metrics.server().port();
        String lock = "flotilla_" + UUID.nameUUIDFromBytes(endpoint.getBytes(StandardCharsets.UTF_8));
        try (Connection another = Fleet.shared().manager().admin();
                Statement statement = another.createStatement()) {
            statement.execute("SELECT GET_LOCK('" + lock + "', 0)");

            given().post(path + "/start").then().statusCode(503).body("code", equalTo("FLEET_BUSY"));
        }
        given().post(path + "/start").then().statusCode(200);
    }

    @Test
    void whatNobodyDrivesIsLeftAlone() {
        long strange = added("{\"host\":\"elsewhere\",\"port\":1,\"service\":\"measures\",\"driver\":\"none\"}");

        given().post("/api/instance/" + strange + "/stop")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_DRIVER"))
                .body("message", notNullValue());
        given().post("/api/instance/" + strange + "/explode").then().statusCode(404);
        remove(strange);
    }

    @Test
    void aDriverThatIsNotSetUpSaysWhatIsMissing() {
        String remote = "{\"host\":\"elsewhere\",\"port\":1,\"service\":\"measures\",\"driver\":\"ssh\"}";
        long strange = added(remote);

        given().post("/api/instance/" + strange + "/start")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_DRIVER"))
                .body("message", containsString("flotilla.fleet.ssh.private-key is not set"));
        given().get("/api/instance/" + strange + "/view").then().statusCode(200).body("state", equalTo("unreachable"));
        remove(strange);
    }

    @Test
    void aReplicaIsMadeReplicatesAndGoesWithoutATrace() throws Exception {
        json("{\"role\":\"master\"}").put(path).then().statusCode(200);
        int port = FreePort.pick();
        String wanted =
                "{\"host\":\"metrics-copy\",\"port\":%d,\"role\":\"slave\",\"service\":\"measures\",\"provision\":true}"
                        .formatted(port);
        Path directory = Fleet.shared().directory().resolve("metrics-copy");

        json(wanted).post("/api/instances?dry-run=true").then().statusCode(200).body("would.size()", greaterThan(4));
        assertFalse(Files.exists(directory));
        long copy = added(wanted);

        given().get("/api/instances").then().body("instances", hasItem((int) copy));
        given().get("/api/instance/" + copy + "/view")
                .then()
                .body("state", equalTo("running"))
                .body("role.observed", equalTo("slave"))
                .body("readOnly", equalTo(true))
                .body("replication.ioThread", equalTo("Yes"))
                .body("replication.sqlThread", equalTo("Yes"))
                .body(
                        "replication.source",
                        equalTo("127.0.0.1:" + metrics.server().port()));
        json("{\"role\":\"other\"}").put(path).then().statusCode(200);
        given().post(path + "/stop").then().statusCode(409).body("message", containsString("has live replicas"));
        given().post("/api/instance/" + copy + "/restart")
                .then()
                .statusCode(200)
                .body(
                        "steps[-1].detail",
                        equalTo("follows 127.0.0.1:" + metrics.server().port()));
        json("{\"host\":\"metrics\"}")
                .put("/api/instance/" + copy)
                .then()
                .statusCode(409)
                .body("code", equalTo("PROVISIONED"))
                .body("pointer", equalTo("/host"));
        given().delete("/api/instance/" + copy).then().statusCode(401);
        assertTrue(Files.exists(directory));
        remove(copy).statusCode(204);

        assertFalse(Files.exists(directory));
        given().get("/api/instance/" + copy).then().statusCode(404);
        assertEquals("succeeded", given().get("/api/operations").jsonPath().getString("operations[0].state"));
    }

    @Test
    void aReplicaThatCannotBeMadeLeavesNothing() {
        json("{\"role\":\"master\"}").put(path).then().statusCode(200);
        String taken =
                "{\"host\":\"metrics-copy-2\",\"port\":%d,\"role\":\"slave\",\"service\":\"measures\",\"provision\":true}"
                        .formatted(Fleet.shared().manager().port());

        json(taken).post("/api/instances").then().statusCode(502).body("message", notNullValue());
        assertFalse(Files.exists(Fleet.shared().directory().resolve("metrics-copy-2")));
        json(taken.replace("slave", "master")).post("/api/instances").then().statusCode(400);
        String existing =
                "{\"host\":\"orders\",\"port\":%d,\"role\":\"slave\",\"service\":\"measures\",\"provision\":true}"
                        .formatted(FreePort.pick());
        json(existing).post("/api/instances").then().statusCode(502);
        assertTrue(Fleet.shared().shard("orders").server().running());
    }
}
