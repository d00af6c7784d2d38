package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.answer;
import static io.flotilla.cli.StubGateway.json;
import static io.flotilla.cli.StubGateway.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.cli.FlotillaProcess.Result;
import io.flotilla.cli.StubGateway.Request;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationIT {

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
    void an_operation_is_followed_to_its_end() {
        gateway.on("POST /api/instance/3/stop", answer(202, "application/json", "{}", "Location", "/api/operations/9"))
                .on(
                        "GET /api/operations/9",
                        json(FleetWire.operation("running", null)),
                        json(FleetWire.operation("succeeded", null)));

        Result result = run("mysql", "stop", "mysql-03-prod", "--force");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("""
                step             state      detail
                ---------------  ---------  --------
                Look at it       succeeded  -
                Stop the server  succeeded  pid 4711
                """, result.out());
        Request request = gateway.requests().get(1);
        assertEquals("force=true", request.query());
        assertEquals("respond-async", request.headers().getFirst("Prefer"));
    }

    @Test
    void a_failed_operation_is_a_failure_with_its_reason() {
        gateway.on("POST /api/instance/3/start", json(FleetWire.operation("failed", "It ended with 1")));

        Result result = run("start", "mysql", "mysql-03-prod");

        assertEquals(1, result.exitCode());
        assertEquals("""
                flotilla: The operation 9 failed: It ended with 1
                Try: flotilla instance view mysql-03-prod:3306
                """, result.err());
    }

    @Test
    void a_failure_that_comes_as_a_problem_is_one_too() {
        gateway.on("POST /api/instance/3/restart", problem(502, "OPERATION_FAILED", "It ended with 1.", null));

        assertEquals(1, run("instance", "restart", "3").exitCode());
    }

    @Test
    void what_others_need_is_not_stopped_without_force() {
        gateway.on("POST /api/instance/1/stop", problem(409, "NEEDS_FORCE", "It has replicas.", null));

        Result result = run("mysql", "stop", "mysql-01-prod");

        assertEquals(5, result.exitCode());
        assertEquals("""
                flotilla: It has replicas. [NEEDS_FORCE, request r-1]
                Try: --force, if those who depend on it may lose it
                """, result.err());
    }

    @Test
    void who_does_not_wait_is_told_how_to_look_later() {
        gateway.on("POST /api/instance/3/stop", answer(202, "application/json", "{}", "Location", "/api/operations/9"))
                .on("GET /api/operations/9", json(FleetWire.operation("running", null)));

        Result result = run("mysql", "stop", "mysql-03-prod", "--wait", "1");

        assertEquals(8, result.exitCode());
        assertEquals("""
                flotilla: The operation 9 is still running
                Try: flotilla operation show 9 --watch
                """, result.err());
    }

    @Test
    void provisioning_asks_for_a_replica_and_shows_what_was_made() {
        gateway.on("POST /api/instances", answer(201, "application/json", FleetWire.REPLICA));

        Result result = run("instance", "provision", "mysql-03-prod:3306", "--service", "orders");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals(
                "{\"host\":\"mysql-03-prod\",\"port\":3306,\"provision\":true,\"service\":\"orders\",\"role\":\"slave\"}",
                gateway.requests().get(0).body());
        assertEquals("""
                id  host           port  role   service
                --  -------------  ----  -----  -------
                 3  mysql-03-prod  3306  slave  orders
                """, result.out());
    }

    @Test
    void one_operation_is_shown_with_its_steps() {
        gateway.on("GET /api/operations/9", json(FleetWire.operation("succeeded", null)));

        Result result = run("operation", "show", "9");

        assertEquals("""
                operation  9
                kind       stop
                instance   mysql-03-prod:3306
                state      succeeded
                actor      ann
                started    2026-01-02T03:04:05Z
                ended      -
                error      -

                step             state      detail
                ---------------  ---------  --------
                Look at it       succeeded  -
                Stop the server  succeeded  pid 4711
                """, result.out());
    }

    private Result run(String... arguments) {
        return new FlotillaProcess(directory)
                .run(Stream.concat(Stream.of("--url", gateway.url()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
