package io.flotilla.process.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.Deadline;
import io.flotilla.process.FreePort;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessIT {

    @TempDir
    Path folder;

    @AfterEach
    void noneLeft() {
        ServiceProcess.open(folder, "ingest").kill();
    }

    @Test
    void runsUntilItIsToldToStopByAnybody() throws IOException {
        ServiceProcess service = ServiceProcess.start(spec("answer", FreePort.pick()));
        ServiceProcess found = ServiceProcess.open(folder, "ingest");

        assertTrue(found.running());
        assertTrue(found.stop());
        assertFalse(service.running());
        // A JVM may first say which options it picked up from its environment.
        String log = Files.readString(service.log());
        assertTrue(log.endsWith("starting to answer\n"), log);
    }

    @Test
    void aSecondOneIsRefused() throws IOException {
        ServiceProcess.start(spec("answer", FreePort.pick()));

        ProcessFailure failure =
                assertThrows(ProcessFailure.class, () -> ServiceProcess.start(spec("answer", FreePort.pick())));

        assertEquals("ingest of " + folder + " runs already", failure.getMessage());
    }

    @Test
    void aKilledOneStartsAgainOnItsPort() throws IOException {
        int port = FreePort.pick();
        ServiceProcess service = ServiceProcess.start(spec("answer", port));

        service.kill();
        assertFalse(service.running());
        ServiceProcess.start(spec("answer", port));

        assertTrue(service.running());
    }

    @Test
    void whyItEndedIsReadFromItsLog() {
        ProcessFailure failure =
                assertThrows(ProcessFailure.class, () -> ServiceProcess.start(spec("fail", FreePort.pick())));

        assertTrue(failure.getMessage().startsWith("ingest ended while starting"), failure.getMessage());
        assertTrue(failure.getMessage().contains("flotilla.mysql.password is missing"), failure.getMessage());
    }

    @Test
    void oneThatIsNeverReadyIsEnded() throws IOException {
        int port = FreePort.pick();
        ServiceProcess service = ServiceProcess.launch(spec("never ready", port));
        awaitAnswer(port);

        ProcessFailure failure =
                assertThrows(ProcessFailure.class, () -> service.awaitReady(port, Duration.ofSeconds(2)));

        assertTrue(failure.getMessage().contains("was not ready after 2 s (/status: 404"), failure.getMessage());
        assertFalse(service.running());
    }

    @Test
    void oneThatDoesNotDrainIsKilled() throws IOException {
        ServiceProcess service = ServiceProcess.start(spec("hang", FreePort.pick()));

        assertFalse(service.stop(Duration.ofMillis(300)));

        assertFalse(service.running());
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServiceSpec spec = spec("answer", taken.getLocalPort());

            ProcessFailure failure = assertThrows(ProcessFailure.class, () -> ServiceProcess.start(spec));

            assertTrue(failure.getMessage().startsWith("port " + taken.getLocalPort() + ", needed for ingest,"));
        }
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        ServiceSpec spec =
                new ServiceSpec("ingest", folder.resolve("none.jar"), folder, FreePort.pick(), Map.of(), List.of());

        ProcessFailure failure = assertThrows(ProcessFailure.class, () -> ServiceProcess.start(spec));

        assertEquals("ingest is not built: there is no " + folder.resolve("none.jar"), failure.getMessage());
    }

    /** A JVM on a busy machine takes its time until it says even that. */
    private static void awaitAnswer(int port) throws IOException {
        Deadline deadline = Deadline.in(Duration.ofMinutes(2));
        URL status = URI.create("http://127.0.0.1:" + port + "/status").toURL();
        boolean answered = false;
        while (!answered) {
            HttpURLConnection connection = (HttpURLConnection) status.openConnection();
            try {
                answered = connection.getResponseCode() > 0;
            } catch (ConnectException notYet) {
                assertTrue(deadline.pause(), "no answer from " + status);
            }
        }
    }

    private ServiceSpec spec(String behaviour, int port) throws IOException {
        Path jar = AnsweringService.jar(folder);
        return new ServiceSpec("ingest", jar, folder, port, Map.of("BEHAVIOUR", behaviour), List.of("-Xmx64m"));
    }
}
