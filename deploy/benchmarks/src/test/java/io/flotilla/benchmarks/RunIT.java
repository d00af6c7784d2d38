package io.flotilla.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.process.LogTail;
import io.flotilla.process.mysqld.MysqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself; how fast anything is here does not matter. */
class RunIT {

    private static final Duration BOUND = Duration.ofMinutes(8);
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    /** A machine that is slow at the moment must not look like a server that is gone. */
    private static final Map<String, String> ROOMY = Map.of(
            "FLOTILLA_MYSQL_ACQUIRE_TIMEOUT", "60S",
            "FLOTILLA_MYSQL_CONNECT_TIMEOUT", "30S",
            "FLOTILLA_REGISTRY_CONNECT_TIMEOUT", "10S",
            "FLOTILLA_REGISTRY_ANSWER_TIMEOUT", "2M",
            "FLOTILLA_MANAGER_CONNECT_TIMEOUT", "30S",
            "FLOTILLA_MANAGER_ACQUIRE_TIMEOUT", "60S",
            "FLOTILLA_DDL_SILENCE", "30S",
            "FLOTILLA_INGEST_SILENCE", "30S",
            "FLOTILLA_INGEST_STATEMENT_TIMEOUT", "2M");

    @TempDir
    Path folder;

    @Test
    void theCasesRunAndEveryRowIsThere() throws Exception {
        Path json = folder.resolve("figures.json");

        int exit = run(
                "single", "batch", "--wide", "--no-replica", "--rounds", "1", "--seconds", "0.5", "--json", "" + json);

        assertEquals(0, exit, this::output);
        JsonNode cases = new ObjectMapper().readTree(json.toFile()).path("cases");
        for (String name : List.of("single", "batch")) {
            assertEquals(List.of("OURS", "REFERENCE", "REFERENCE", "CEILING"), roles(cases.path(name)));
            cases.path(name)
                    .forEach(figures -> assertTrue(figures.path("rowsPerSecond").asDouble() > 0, figures.toString()));
        }
        assertFalse(MysqlServer.open(folder.resolve("rig/primary")).running());
    }

    @Test
    void anUnknownCaseIsToldBeforeAnythingStarts() throws Exception {
        assertEquals(1, run("sinlge"));

        assertTrue(output().contains("there is no case called sinlge"), this::output);
        assertFalse(Files.exists(folder.resolve("rig")));
    }

    private static List<String> roles(JsonNode contenders) {
        List<String> roles = new ArrayList<>();
        contenders.forEach(figures -> roles.add(figures.path("role").asText()));
        return roles;
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("deploy/benchmarks/run", "--no-build"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("rig").toString()));
        String mysqld = System.getProperty("flotilla.test.mysqld", "");
        if (!mysqld.isBlank()) {
            command.addAll(List.of("--mysqld", mysqld));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(CHECKOUT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(ROOMY);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
            process.destroy();
        }
        return process.waitFor();
    }

    private String output() {
        return LogTail.of(folder.resolve("output"), 30);
    }
}
