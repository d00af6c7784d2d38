package io.flotilla.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.process.FreePort;
import io.flotilla.process.service.ServiceProcess;
import io.flotilla.process.service.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real registry as a process of its own, from its packaged jar, with both shards of the fleet registered. */
public final class TestRegistry {

    static final String NAME = "registry";

    private static final List<String> QUICK_START = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Duration BUSY_MACHINE = Duration.ofMinutes(3);

    /** Time-outs are for what is broken; a machine that is merely slow must not fail a test. */
    private static final Map<String, String> ROOMY = Map.of(
            "FLOTILLA_MANAGER_CONNECT_TIMEOUT", "30s",
            "FLOTILLA_MANAGER_ACQUIRE_TIMEOUT", "2m",
            "FLOTILLA_MANAGER_LOCK_WAIT", "2m",
            "FLOTILLA_MYSQL_CONNECT_TIMEOUT", "30s",
            "FLOTILLA_MYSQL_ACQUIRE_TIMEOUT", "60s",
            "FLOTILLA_MYSQL_LOCK_WAIT", "60s",
            "FLOTILLA_DDL_TIMEOUT", "5m",
            "FLOTILLA_DDL_SILENCE", "60s");

    private static final Path JAR = Path.of("shard-registry/server/target/quarkus-app/quarkus-run.jar");

    private final Fleet fleet;
    private final ServiceProcess process;

    TestRegistry(Fleet fleet) {
        this.fleet = fleet;
        this.process = ServiceProcess.open(fleet.directory(), NAME);
    }

    /** Starts it, unless it runs, on the same port as before, and registers the shards. */
    public void start() {
        if (process.running()) {
            return;
        }
        ServiceProcess.launch(new ServiceSpec(NAME, jar(), fleet.directory(), port(), environment(), QUICK_START))
                .awaitReady(port(), BUSY_MACHINE);
        fleet.shards().forEach(this::register);
        try {
            new CleanState(fleet.manager()).remember();
        } catch (SQLException e) {
            throw new IllegalStateException("the clean state could not be kept: " + e.getMessage(), e);
        }
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }

    /** Where it answers, running or not. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(ROOMY);
        environment.put("FLOTILLA_MANAGER_HOST", fleet.manager().host());
        environment.put(
                "FLOTILLA_MANAGER_PORT", Integer.toString(fleet.manager().port()));
        environment.put("FLOTILLA_MANAGER_DATABASE", Fleet.MANAGER_DATABASE);
        environment.put("FLOTILLA_MANAGER_USERNAME", DatabaseAccount.MANAGER.username());
        environment.put("FLOTILLA_MANAGER_PASSWORD", fleet.password(DatabaseAccount.MANAGER));
        environment.put("FLOTILLA_MYSQL_USERNAME", DatabaseAccount.REGISTRY.username());
        environment.put("FLOTILLA_MYSQL_PASSWORD", fleet.password(DatabaseAccount.REGISTRY));
        return environment;
    }

    private int port() {
        Path file = fleet.directory().resolve(NAME + ".port");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Integer.toString(FreePort.pick()));
            }
            return Integer.parseInt(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.isDirectory(folder.resolve("shard-registry"))) {
                Path jar = folder.resolve(JAR);
                if (Files.exists(jar)) {
                    return jar;
                }
                break;
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("the registry is not built: there is no " + JAR + " below "
                + (folder == null ? "any folder above this one" : folder)
                + "; run ./mvnw package -DskipTests -pl shard-registry/server -am");
    }

    private void register(TestShard shard) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + RegistryPaths.SHARDS))
                    .timeout(BUSY_MACHINE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json(shard)))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("the registry refused shard " + shard.name() + ": "
                        + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while registering " + shard.name(), e);
        }
    }

    private static String json(TestShard shard) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(shard.description());
    }
}
