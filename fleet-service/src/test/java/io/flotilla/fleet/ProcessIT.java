package io.flotilla.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.process.Deadline;
import io.flotilla.process.FreePort;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.service.ServiceProcess;
import io.flotilla.process.service.ServiceSpec;
import io.flotilla.testkit.Fleet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as a process: how it starts, how it refuses to, how it leaves. */
class ProcessIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = FreePort.pick();

    @AfterEach
    void end() {
        ServiceProcess.open(directory, "fleet-service").kill();
    }

    @Test
    void aDeploymentDrainsItAndMayThenEndItAtOnce() throws Exception {
        // given
        ServiceProcess service = start(Map.of("FLOTILLA_DRAIN_DELAY", "1m"));
        assertEquals("200 OK", call("GET", "/status"));
        assertEquals("404 Not ready", call("GET", "/ready-for-deploy"));

        // when
        assertEquals("200 preparing", call("POST", "/prepare-for-deploy"));
        assertEquals("200 preparing", call("GET", "/prepare-for-deploy"));

        // then
        assertEquals("404 Not ready", call("GET", "/status"));
        assertEquals("200 Ready", call("GET", "/ready-for-deploy"));
        assertTrue(call("GET", "/version").startsWith("200 "));
        assertTrue(call("GET", "/q/health/ready").startsWith("503 "));
        assertTrue(call("GET", "/q/health/live").startsWith("200 "));
        assertTrue(service.stop(Duration.ofSeconds(40)), "it said it was ready, so it must not wait a minute");
    }

    @Test
    void aTermSignalDrainsItBeforeItEnds() throws Exception {
        // given
        ServiceProcess service = start(Map.of("FLOTILLA_DRAIN_DELAY", "10s"));

        // when
        CompletableFuture<Boolean> byItself = CompletableFuture.supplyAsync(() -> service.stop(PATIENCE));

        // then
        Deadline deadline = Deadline.in(PATIENCE);
        String status = call("GET", "/status");
        while (status.equals("200 OK") && deadline.pause()) {
            status = call("GET", "/status");
        }
        assertEquals("404 Not ready", status);
        assertTrue(call("GET", "/version").startsWith("200 "));
        assertTrue(byItself.get(2, TimeUnit.MINUTES), "it must end by itself");
    }

    @Test
    void aMisspeltVariableStopsTheStartAndIsNamed() {
        ProcessFailure failure = assertThrows(ProcessFailure.class, () -> start(Map.of("FLOTILLA_DRAIN_DELY", "2s")));

        assertTrue(
                failure.getMessage()
                        .contains(
                                "Not started: environment variable FLOTILLA_DRAIN_DELY is not a property of this service;"
                                        + " did you mean FLOTILLA_DRAIN_DELAY?"),
                failure.getMessage());
    }

    @Test
    void aMisspeltOptionStopsTheStartAndIsNamed() {
        ProcessFailure failure = assertThrows(
                ProcessFailure.class,
                () -> ServiceProcess.start(new ServiceSpec(
                        "fleet-service",
                        JAR,
                        directory,
                        port,
                        environment(Map.of()),
                        List.of("-Xmx160m", "-Dflotilla.dran.delay=1s"))));

        assertTrue(
                failure.getMessage()
                        .contains("Not started: flotilla.dran.delay is not a property of this service;"
                                + " did you mean flotilla.drain.delay?"),
                failure.getMessage());
    }

    private ServiceProcess start(Map<String, String> environment) {
        return ServiceProcess.start(
                new ServiceSpec("fleet-service", JAR, directory, port, environment(environment), List.of("-Xmx160m")));
    }

    private static Map<String, String> environment(Map<String, String> more) {
        Fleet fleet = Fleet.shared();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("FLOTILLA_MANAGER_HOST", fleet.manager().host());
        environment.put(
                "FLOTILLA_MANAGER_PORT", Integer.toString(fleet.manager().port()));
        environment.put("FLOTILLA_MANAGER_PASSWORD", fleet.password(DatabaseAccount.MANAGER));
        environment.put("FLOTILLA_MYSQL_USERNAME", DatabaseAccount.FLEET.username());
        environment.put("FLOTILLA_MYSQL_PASSWORD", fleet.password(DatabaseAccount.FLEET));
        environment.put("FLOTILLA_FLEET_SECRET_KEY", "ab".repeat(32));
        return environment;
    }

    private String call(String method, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
