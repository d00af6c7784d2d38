package io.flotilla.fleet.driver.ssh;

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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.Deadline;
import io.flotilla.process.FreePort;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.flotilla.testkit.TestShard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

@QuarkusTest
@QuarkusTestResource(value = FleetResource.class, initArgs = @ResourceArg(name = "account", value = "fleet"))
@QuarkusTestResource(value = SshHostResource.class, restrictToAnnotatedClass = true)
@EnabledIf(value = "io.flotilla.fleet.driver.ssh.SshHost#installed", disabledReason = SshHost.WHY_NOT)
@Timeout(600)
class SshServersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestShard metrics = Fleet.shared().shard("metrics");
    private final Path host = Path.of(
                    ConfigProvider.getConfig().getValue("flotilla.fleet.ssh.private-key", String.class))
            .getParent();
    private final int sshPort = ConfigProvider.getConfig().getValue("flotilla.fleet.ssh.port", Integer.class);
    private long id;
    private String path;

    @BeforeEach
    void oneServer() throws IOException {
        Files.writeString(
                host.resolve("units/metrics.directory"),
                metrics.server().directory().toString());
        service("remote-measures");
        id = added(instance(metrics.server().port(), "metrics", "other"));
        path = "/api/instance/" + id;
    }

    @AfterEach
    void asBefore() throws IOException {
        SshHost.know(host, "127.0.0.1", sshPort, "host");
        remove(id).statusCode(204);
        metrics.start();
    }

    private static String instance(int port, String unit, String role) {
        return "{\"host\":\"127.0.0.1\",\"port\":%d,\"role\":\"%s\",\"service\":\"remote-measures\",\"driver\":\"ssh\",\"unit\":\"%s\"}"
                .formatted(port, role, unit);
    }

    private static ValidatableResponse view(long instance) {
        return given().get("/api/instance/" + instance + "/view").then().statusCode(200);
    }

    /** By force: a primary may still count a replica that another test has just removed. */
    private ValidatableResponse power(String verb) {
        return given().post(path + "/" + verb + "?force=true").then();
    }

    @Test
    void aServerIsStoppedSeenStoppedStartedAndRestarted() {
        view(id).body("state", equalTo("running")).body("role.observed", equalTo("master"));

        power("stop")
                .statusCode(200)
                .body("state", equalTo("succeeded"))
                .body("steps.state", everyItem(equalTo("succeeded")))
                .body("steps[0].detail", equalTo("its unit has ended"));
        assertFalse(metrics.server().running());
        view(id).body("state", equalTo("stopped")).body("error", nullValue());
        power("stop").statusCode(200).body("steps[0].detail", equalTo("did not run"));

        power("start").statusCode(200).body("state", equalTo("succeeded"));
        assertTrue(metrics.server().running());
        view(id).body("state", equalTo("running"));
        power("start").statusCode(200).body("steps[0].detail", equalTo("ran already"));
        power("restart").statusCode(200).body("state", equalTo("succeeded"));
        assertTrue(metrics.server().running());
    }

    @Test
    void aServerWhoseDataCannotBeReadIsNotReportedAsStarted() throws Exception {
        metrics.server().stop();
        Path data = metrics.server().directory().resolve("data");
        Path aside = metrics.server().directory().resolve("data.aside");
        Files.move(data, aside);
        Files.writeString(data, "no directory");
        try {
            power("start")
                    .statusCode(502)
                    .body("code", equalTo("OPERATION_FAILED"))
                    .body("message", containsString("metrics"))
                    .body("operation.state", equalTo("failed"));
            view(id).body("state", equalTo("stopped"));
        } finally {
            Files.delete(data);
            Files.move(aside, data);
        }
    }

    @Test
    void aUnitThatDoesNotComeUpSaysWhy() {
        json("{\"unit\":\"refusing\"}").put(path).then().statusCode(200);
        power("start")
                .statusCode(502)
                .body(
                        "message",
                        containsString(
                                "systemctl start refusing failed with 1: See \"journalctl -xe\" for [31m details"));

        json("{\"unit\":\"flapping\"}").put(path).then().statusCode(200);
        power("start")
                .statusCode(502)
                .body("message", containsString("auto-restart"))
                .body("message", containsString("it was stopped again"));

        json("{\"unit\":\"nowhere\"}").put(path).then().statusCode(200);
        for (String verb : List.of("start", "stop")) {
            power(verb).statusCode(502).body("message", containsString("does not have the unit nowhere"));
        }
        assertTrue(metrics.server().running());
    }

    @Test
    void aHostThatIsNotTheOneWeKnowIsRefused() throws Exception {
        SshHost.know(host, "127.0.0.1", sshPort, "stranger");
        power("stop").statusCode(502).body("message", containsString("shows another host key (ssh-ed25519 SHA256:"));

        SshHost.know(host, "another.example", sshPort, "host");
        power("stop").statusCode(502).body("message", containsString("that is not in " + host.resolve("known_hosts")));
        assertFalse(Files.readString(host.resolve("known_hosts")).contains("127.0.0.1"));
        assertTrue(metrics.server().running());
    }

    @Test
    void aKeyThatTheHostDoesNotKnowIsRefusedAndSaysSo() throws Exception {
        Path key = host.resolve("key");
        Path aside = host.resolve("key.aside");
        Files.move(key, aside);
        try {
            power("stop").statusCode(502).body("message", containsString("flotilla.fleet.ssh.private-key"));

            Files.copy(host.resolve("stranger"), key, StandardCopyOption.COPY_ATTRIBUTES);
            power("stop")
                    .statusCode(502)
                    .body("message", containsString("in with the key of flotilla.fleet.ssh.private-key"));
        } finally {
            Files.move(aside, key, StandardCopyOption.REPLACE_EXISTING);
        }
        assertTrue(metrics.server().running());
    }

    @Test
    void aReplicaIsMadeReplicatesAndGoesWithoutATrace() throws Exception {
        json("{\"role\":\"master\"}").put(path).then().statusCode(200);
        execute("CREATE TABLE IF NOT EXISTS metrics.over_ssh (id INT PRIMARY KEY)");
        execute("REPLACE INTO metrics.over_ssh VALUES (42)");
        int port = FreePort.pick();
        String wanted = replica(port, "mysql@" + port);
        Path directory = host.resolve("servers/" + port);

        json(wanted).post("/api/instances?dry-run=true").then().statusCode(200).body("would.size()", greaterThan(4));
        assertFalse(Files.exists(directory));
        long copy = added(wanted);

        given().get("/api/instances").then().body("instances", hasItem((int) copy));
        assertReplicates(copy);
        assertTrue(Files.exists(host.resolve("wants/mysql@" + port)));
        assertFalse(Files.exists(directory.resolve("first-start.sql")));
        assertEquals("rw-------", mode(directory.resolve("client.cnf")));
        given().post("/api/instance/" + copy + "/restart").then().statusCode(200);
        assertReplicates(copy);

        given().delete("/api/instance/" + copy).then().statusCode(401);
        assertTrue(Files.exists(directory));
        remove(copy).statusCode(204);
        assertNothingIsLeft(port);
        given().get("/api/instance/" + copy).then().statusCode(404);
    }

    private void assertReplicates(long copy) {
        view(copy)
                .body("state", equalTo("running"))
                .body("role.observed", equalTo("slave"))
                .body("readOnly", equalTo(true))
                .body("replication.ioThread", equalTo("Yes"))
                .body("replication.sqlThread", equalTo("Yes"))
                .body(
                        "replication.source",
                        equalTo("127.0.0.1:" + metrics.server().port()));
    }

    @Test
    void aReplicaThatCannotBeMadeLeavesNothingHalfDone() throws Exception {
        json("{\"role\":\"master\"}").put(path).then().statusCode(200);
        int taken = Fleet.shared().manager().port();
        refuse(replica(taken, "mysql@" + taken), "something listens on port " + taken);
        int port = FreePort.pick();
        refuse(replica(port, "mysqld"), "NAME@INSTANCE");
        refuse(replica(port, "nowhere@1"), "its template is missing");

        String options = Files.readString(host.resolve("options.cnf"));
        try {
            Files.writeString(host.resolve("options.cnf"), options + "no-such-option=1\n");
            refuse(replica(port, "mysql@" + port), "cannot make the system tables");
            assertNothingIsLeft(port);

            Files.writeString(host.resolve("options.cnf"), options + "socket=/no/such/folder/mysqld.sock\n");
            refuse(replica(port, "mysql@" + port), "ended ");
            assertNothingIsLeft(port);
        } finally {
            Files.writeString(host.resolve("options.cnf"), options);
        }
        given().get("/api/instances").then().body("instances", not(hasItem((int) id + 1)));
    }

    @Test
    void whatFlotillaDidNotMakeIsNeverRemoved() throws Exception {
        json("{\"role\":\"master\"}").put(path).then().statusCode(200);
        int port = FreePort.pick();
        Path directory = Files.createDirectory(host.resolve("servers/" + port));
        Files.writeString(directory.resolve("precious"), "kept");

        refuse(replica(port, "mysql@" + port), "exists already");

        assertEquals("kept", Files.readString(directory.resolve("precious")));
    }

    private static void refuse(String wanted, String why) {
        json(wanted).post("/api/instances").then().statusCode(502).body("message", containsString(why));
    }

    private static String replica(int port, String unit) {
        return instance(port, unit, "slave").replace("}", ",\"provision\":true}");
    }

    private void assertNothingIsLeft(int port) throws IOException {
        assertFalse(Files.exists(host.resolve("servers/" + port)));
        assertFalse(Files.exists(host.resolve("wants/mysql@" + port)));
        assertFalse(Files.exists(host.resolve("units/mysql@" + port + ".started")));
        assertEquals(List.of(), processesOf(host.resolve("servers/" + port)));
    }

    private static List<Long> processesOf(Path directory) {
        Deadline deadline = Deadline.in(PATIENCE);
        List<Long> found = find(directory);
        while (!found.isEmpty() && deadline.pause()) {
            found = find(directory);
        }
        return found;
    }

    private static List<Long> find(Path directory) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = metrics.admin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
