package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.answer;
import static io.flotilla.cli.StubGateway.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalIT {

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();

    @BeforeEach
    void prepare() {
        FleetWire.instances(gateway)
                .on("DELETE /api/instance/3", answer(204, "text/plain", ""))
                .on("GET /api/cloud/servers", json(FleetWire.SERVERS));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_name_is_typed_and_the_passphrase_is_not_seen() throws Exception {
        try (TerminalSession session = session("instance delete 3")) {
            session.await("Type mysql-03-prod:3306 to go on: ");
            session.type("mysql-03-prod:3306\n");
            session.await("Passphrase: ");
            session.type("open sesame\n");

            assertEquals(0, session.exitCode(), session.seen());
            session.await("Deleted the instance mysql-03-prod:3306");
            assertFalse(session.seen().contains("sesame"), session.seen());
        }
        assertEquals("open sesame", gateway.requests().get(1).headers().getFirst("X-Passphrase"));
    }

    @Test
    void another_name_changes_nothing() throws Exception {
        try (TerminalSession session = session("instance delete 3")) {
            session.await("to go on: ");
            session.type("mysql-01-prod\n");

            assertEquals(1, session.exitCode());
            session.await("That is not mysql-03-prod:3306: nothing was changed");
        }
        assertEquals(1, gateway.requests().size());
    }

    @Test
    void tracking_goes_on_until_interrupted_and_that_is_fine() throws Exception {
        try (TerminalSession session = session("cloud track --watch=0.2")) {
            session.await("| IP         | Service     | Status    | CPU | Memory |");
            session.await("\u001b[H\u001b[2J\u001b[3J| IP ");
            int first = gateway.requests().size();
            Deadline deadline = Deadline.in(Duration.ofSeconds(60));
            while (gateway.requests().size() <= first + 1 && deadline.pause()) {
                continue;
            }
            session.type("\u0003");

            assertEquals(0, session.exitCode(), session.seen());
        }
    }

    @Test
    void tracking_shows_as_many_servers_as_fit_and_counts_the_others() throws Exception {
        String servers = IntStream.range(0, 150)
                .mapToObj(i -> ("{\"ip\":\"10.58.2.%d\",\"service\":\"UserService\",\"status\":\"healthy\","
                                + "\"cpu\":61.0,\"memory\":4.0}")
                        .formatted(i))
                .collect(Collectors.joining(",", "{\"servers\":[", "]}"));
        gateway.on("GET /api/cloud/servers", json(servers));
        try (TerminalSession session = TerminalSession.sized(directory, 10, 80, arguments("cloud track"))) {
            session.await("... 144 more: flotilla cloud unhealthy, or flotilla cloud servers | less\n");
            session.type("\u0003");

            assertEquals(0, session.exitCode(), session.seen());
            assertTrue(session.seen().contains("| 10.58.2.5 "), session.seen());
            assertFalse(session.seen().contains("| 10.58.2.6 "), session.seen());
        }
    }

    private TerminalSession session(String command) throws Exception {
        return new TerminalSession(directory, arguments(command));
    }

    private String arguments(String command) {
        return "--url " + gateway.url() + " " + command;
    }
}
