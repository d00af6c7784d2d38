package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.json;
import static io.flotilla.cli.StubGateway.problem;
import static io.flotilla.cli.StubGateway.silence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.cli.FlotillaProcess.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusIT {

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void all_parts_ready_is_fine() {
        for (String part : new String[] {"shard-registry", "ingest-service", "query-service", "fleet-service"}) {
            gateway.on("GET /api/parts/" + part, json(part(part, true)));
        }

        Result result = new FlotillaProcess(directory).run("status", "--url", gateway.url());

        assertEquals(0, result.exitCode());
        assertEquals("""
                part            state  version  note
                --------------  -----  -------  ----
                shard-registry  ready  1.0.2+7
                ingest-service  ready  1.0.2+7
                query-service   ready  1.0.2+7
                fleet-service   ready  1.0.2+7
                """, result.out());
        assertEquals("", result.err());
    }

    @Test
    void every_part_is_shown_whatever_is_wrong_with_another() {
        gateway.on("GET /api/parts/shard-registry", json(part("shard-registry", true)))
                .on("GET /api/parts/ingest-service", json(part("ingest-service", false)))
                .on("GET /api/parts/query-service", problem(503, "UPSTREAM_UNAVAILABLE", "query is away", null))
                .on("GET /api/parts/fleet-service", silence());

        Result result =
                new FlotillaProcess(directory).run("status", "--url", gateway.url(), "--timeout", "10", "-o", "json");

        assertEquals(7, result.exitCode());
        assertEquals(
                "{\"parts\":[{\"name\":\"shard-registry\",\"state\":\"ready\",\"version\":\"1.0.2+7\",\"note\":null},"
                        + "{\"name\":\"ingest-service\",\"state\":\"not ready\",\"version\":\"1.0.2+7\",\"note\":null},"
                        + "{\"name\":\"query-service\",\"state\":\"unavailable\",\"version\":null,\"note\":\"query is away\"},"
                        + "{\"name\":\"fleet-service\",\"state\":\"unavailable\",\"version\":null,\"note\":\"No answer from "
                        + gateway.url() + " in 10 s\"}]}\n",
                result.out());
    }

    private static String part(String name, boolean ready) {
        return "{\"name\":\"" + name + "\",\"version\":\"1.0.2+7\",\"ready\":" + ready + "}";
    }
}
