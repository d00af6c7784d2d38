package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.json;
import static io.flotilla.cli.StubGateway.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.cli.FlotillaProcess.Result;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudIT {

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void servers_are_a_table_with_pipes() {
        gateway.on("GET /api/cloud/servers", json(FleetWire.SERVERS));

        Result result = run("cloud", "servers", "--cpu-threshold", "90", "--service", "User Service");

        assertEquals(0, result.exitCode(), result.err());
        assertEquals("""
                | IP | Service | Status | CPU | Memory |
                |----|---------|--------|-----|--------|
                | 10.58.1.1 | UserService | healthy | 61% | 4% |
                | 10.58.1.20 | UserService | unhealthy | 91% | 4.5% |
                | 10.58.1.3 | - | unknown | - | - |
                """, result.out());
        assertEquals(
                "cpu-threshold=90&service=User%20Service",
                gateway.requests().get(0).query());
    }

    @Test
    void averages_have_two_decimals() {
        gateway.on("GET /api/cloud/services", json(FleetWire.SERVICES));

        Result result = run("cloud", "services", "--minimum", "2", "--memory-threshold", "80.5");

        assertEquals("""
                | Service | Instances | Healthy | CPU | Memory | Status |
                |---------|-----------|---------|-----|--------|--------|
                | UserService | 3 | 1 | 76.33% | 4.00% | unhealthy |
                """, result.out());
        assertEquals(
                "memory-threshold=80.5&minimum=2", gateway.requests().get(0).query());
    }

    @Test
    void nothing_unhealthy_is_said_in_words() {
        gateway.on("GET /api/cloud/unhealthy", json("{\"services\":[],\"servers\":[]}"));

        Result result = run("cloud", "unhealthy");

        assertEquals(0, result.exitCode());
        assertEquals("", result.out());
        assertEquals("All services have enough healthy servers.\nAll servers are healthy.\n", result.err());
    }

    @Test
    void a_provider_that_is_down_is_unavailable() {
        gateway.on("GET /api/cloud/servers", problem(503, "PROVIDER_UNAVAILABLE", "It does not answer.", null));

        Result result = run("cloud", "track");

        assertEquals(7, result.exitCode());
        assertEquals("""
                flotilla: It does not answer. [PROVIDER_UNAVAILABLE, request r-1]
                Try: the address that fleet-service has as flotilla.cloud.cpx.url
                """, result.err());
    }

    private Result run(String... arguments) {
        return new FlotillaProcess(directory)
                .run(Stream.concat(Stream.of("--url", gateway.url()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
