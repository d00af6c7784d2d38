package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.answer;
import static io.flotilla.cli.StubGateway.json;
import static io.flotilla.cli.StubGateway.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.cli.FlotillaProcess.Result;
import io.flotilla.cli.StubGateway.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIT {

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();

    @BeforeEach
    void prepare() {
        FleetWire.instances(gateway);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_inventory_is_a_table() {
        Result result = run("instance", "list");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("""
                id  host           port  role    service
                --  -------------  ----  ------  -------
                 1  mysql-01-prod  3306  master  orders
                 3  mysql-03-prod  3306  slave   orders
                 4  twin           3306  other   orders
                 5  twin           3307  other   orders
                """, result.out());
        assertEquals("full=true", gateway.requests().get(0).query());
    }

    @Test
    void the_verb_may_come_first_and_the_noun_be_plural_and_json_is_what_the_server_sent() {
        Result result = run("list", "instances", "-o", "json");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals(FleetWire.INSTANCES + "\n", result.out());
    }

    @Test
    void a_new_one_is_described_and_the_user_is_told_to_the_server() {
        gateway.on("POST /api/instances", answer(201, "application/json", FleetWire.REPLICA));

        Result result = run("instance", "add", "mysql-03-prod", "--role", "slave", "--service", "orders", "-o", "yaml");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("id: 3\nhost: mysql-03-prod\nport: 3306\nrole: slave\nservice: orders\n", result.out());
        Request request = gateway.requests().get(0);
        assertEquals(
                "{\"host\":\"mysql-03-prod\",\"port\":3306,\"role\":\"slave\",\"service\":\"orders\"}", request.body());
        assertEquals(System.getProperty("user.name"), request.headers().getFirst("X-Flotilla-Actor"));
    }

    @Test
    void a_second_one_of_the_same_name_is_a_conflict() {
        gateway.on("POST /api/instances", problem(409, "INSTANCE_EXISTS", "It exists.", "/host"));

        Result result = run("instance", "add", "twin", "--service", "orders");

        assertEquals(5, result.exitCode());
        assertEquals("""
                flotilla: It exists. [INSTANCE_EXISTS, at /host, request r-1]
                Try: flotilla instance list
                """, result.err());
    }

    @Test
    void a_dry_run_says_what_would_be_done() {
        gateway.on("PUT /api/instance/3", json("{\"dryRun\":true,\"would\":[\"Make it other\"]}"));

        Result result = run("instance", "edit", "mysql-03-prod", "--role", "other", "--dry-run");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("would\n-------------\nMake it other\n", result.out());
        assertEquals("Dry run: nothing was changed.\n", result.err());
        assertEquals("dry-run=true", last().query());
        assertEquals("{\"role\":\"other\"}", last().body());
    }

    @Test
    void nobody_is_deleted_without_a_yes_or_a_passphrase() {
        Result unsure = run("instance", "delete", "3");
        Result secret = run("instance", "delete", "3", "--yes");

        assertEquals(2, unsure.exitCode());
        assertTrue(unsure.err().startsWith("flotilla: Nobody can be asked whether to delete"), unsure.err());
        assertEquals(2, secret.exitCode());
        assertTrue(secret.err().contains("--passphrase-file FILE"), secret.err());
        assertEquals(
                List.of("GET", "GET"),
                gateway.requests().stream().map(Request::method).toList());
    }

    @Test
    void the_passphrase_comes_from_a_file() {
        gateway.on("DELETE /api/instance/3", answer(204, "text/plain", ""));
        String file = new FlotillaProcess(directory).file("secret", "open sesame\n");

        Result result = run("instance", "delete", "mysql-03-prod:3306", "--yes", "--passphrase-file", file);

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("Deleted the instance mysql-03-prod:3306\n", result.err());
        assertEquals("open sesame", last().headers().getFirst("X-Passphrase"));
    }

    @Test
    void a_wrong_passphrase_is_not_allowed() {
        gateway.on("DELETE /api/instance/3", problem(403, "PASSPHRASE_WRONG", "That is not it.", null));

        Result result = new FlotillaProcess(directory)
                .runWithInput(
                        "wrong\n",
                        "--url",
                        gateway.url(),
                        "instance",
                        "delete",
                        "3",
                        "--yes",
                        "--passphrase-file",
                        "-");

        assertEquals(4, result.exitCode(), result.err());
        assertEquals("wrong", last().headers().getFirst("X-Passphrase"));
    }

    @Test
    void a_host_that_is_there_twice_is_ambiguous() {
        Result result = run("mysql", "view", "twin");

        assertEquals(2, result.exitCode());
        assertEquals("""
                flotilla: twin is ambiguous: there are twin:3306, twin:3307
                Try: the same with twin:3306
                """, result.err());
    }

    @Test
    void an_unknown_host_is_not_found_and_the_like_is_named() {
        Result result = run("mysql", "view", "mysql-03");

        assertEquals(3, result.exitCode());
        assertEquals("""
                flotilla: There is no instance mysql-03
                Try: mysql-03-prod:3306, or one of flotilla instance list
                """, result.err());
    }

    @Test
    void a_stopped_server_can_be_viewed() {
        gateway.on(
                "GET /api/instance/3/view",
                json("{\"id\":3,\"host\":\"mysql-03-prod\",\"port\":3306,\"service\":\"orders\",\"state\":\"stopped\","
                        + "\"version\":null,\"role\":{\"configured\":\"slave\",\"observed\":null},\"readOnly\":null,"
                        + "\"uptimeSeconds\":null,\"connections\":null,\"queriesPerSecond\":null,"
                        + "\"replication\":null,\"error\":\"It does not run\"}"));

        Result result = run("mysql", "view", "mysql-03-prod");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("""
                id                  3
                host                mysql-03-prod
                port                3306
                service             orders
                state               stopped
                error               It does not run
                version             -
                configured role     slave
                observed role       -
                read-only           -
                uptime              -
                connections         -
                queries per second  -
                """, result.out());
    }

    private Request last() {
        return gateway.requests().get(gateway.requests().size() - 1);
    }

    private Result run(String... arguments) {
        return new FlotillaProcess(directory)
                .run(Stream.concat(Stream.of("--url", gateway.url()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
