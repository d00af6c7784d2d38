package io.flotilla.fleet.driver.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.driver.ssh.SshConnection.LostCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "io.flotilla.fleet.driver.ssh.SshHost#installed", disabledReason = SshHost.WHY_NOT)
@Timeout(300)
class SshConnectionsIT {

    private static final String HERE = "127.0.0.1";
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static SshHost host;

    private final Map<String, String> settings = new HashMap<>();
    private SshConnections connections;

    @BeforeAll
    static void run() {
        host = SshHost.start();
    }

    @AfterAll
    static void end() {
        host.close();
    }

    @BeforeEach
    void settings() throws IOException {
        host.know("host");
        settings.put("user", System.getProperty("user.name"));
        settings.put("port", Integer.toString(host.port()));
        settings.put("private-key", host.file("key").toString());
        settings.put("known-hosts", host.file("known_hosts").toString());
        settings.put("connect-timeout", "60s");
    }

    @AfterEach
    void close() {
        if (connections != null) {
            connections.close();
        }
    }

    private SshConnection open() {
        connections = new SshConnections(SshSettings.of(settings));
        return connections.open(HERE);
    }

    private String refusal() {
        return assertThrows(DriverFailure.class, this::open).getMessage();
    }

    @Test
    void aCommandIsRunAndItsOutcomeIsTold() {
        try (SshConnection connection = open()) {
            SshAnswer answer = connection.run("sh -s", "echo said; echo complained >&2; exit 7\n", LONG);

            assertEquals("said\n", answer.out());
            DriverFailure failure = assertThrows(DriverFailure.class, () -> answer.require("it"));
            assertEquals(HERE + ":" + host.port() + ": it failed with 7: complained", failure.getMessage());
        }
    }

    @Test
    void aValueIsOneWordWhateverIsInIt() {
        String hostile = "a'b\"c $(touch x) `y` \\ ;\n&& | * ~ ü";
        try (SshConnection connection = open()) {
            assertEquals(
                    hostile,
                    connection
                            .run("sh -s", "printf %s " + ShellScript.quoted(hostile) + "\n", LONG)
                            .out());
        }
    }

    @Test
    void anRsaKeyLetsUsInToo() {
        settings.put("private-key", host.file("key_rsa").toString());
        try (SshConnection connection = open()) {
            assertEquals(0, connection.run("true", "", LONG).status());
        }
    }

    @Test
    void aHostOfSeveralKeysIsKnownByAnyOfThem() throws IOException {
        for (String one : new String[] {"host", "host_ecdsa"}) {
            host.know(one);
            try (SshConnection connection = open()) {
                assertEquals(0, connection.run("true", "", LONG).status());
            }
            close();
        }
    }

    @Test
    void aKeyThatOthersCanReadIsNotUsed() throws IOException {
        Files.setPosixFilePermissions(host.file("key_rsa"), PosixFilePermissions.fromString("rw-r--r--"));
        settings.put("private-key", host.file("key_rsa").toString());
        try {
            assertEquals(
                    "flotilla.fleet.ssh.private-key: %s is open to others and is not used; chmod 600 keeps it secret"
                            .formatted(host.file("key_rsa")),
                    refusal());
        } finally {
            Files.setPosixFilePermissions(host.file("key_rsa"), PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void whatIsNoKeyIsNamed() {
        settings.put("private-key", host.file("sshd_config").toString());
        assertTrue(refusal().startsWith("flotilla.fleet.ssh.private-key: "), refusal());
        settings.put("private-key", host.file("key").toString());
        settings.put("known-hosts", host.file("absent").toString());
        assertTrue(refusal().startsWith("flotilla.fleet.ssh.known-hosts: "), refusal());
    }

    @Test
    void aListenerThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            settings.put("port", Integer.toString(silent.getLocalPort()));
            settings.put("connect-timeout", "1s");

            assertEquals(HERE + ":" + silent.getLocalPort() + " does not let us in by SSH within 1000 ms", refusal());
        }
    }

    @Test
    void aHostThatListensNotAtAllIsNamed() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            settings.put("port", Integer.toString(closed.getLocalPort()));
        }

        assertTrue(refusal().contains("cannot be reached by SSH"), refusal());
    }

    @Test
    void aCommandThatHangsIsGivenUp() {
        try (SshConnection connection = open()) {
            LostCommand lost = assertThrows(LostCommand.class, () -> connection.run("sh -s", "exec sleep 60\n", SHORT));

            assertEquals(HERE + ":" + host.port() + " has not done it within 2000 ms", lost.getMessage());
        }
    }

    @Test
    void aConnectionThatDiesInTheMiddleOfACommandIsNoSuccess() {
        try (SshConnection connection = open()) {
            LostCommand lost = assertThrows(
                    LostCommand.class,
                    () -> connection.run(
                            "sh -s", "kill -9 $(sed 's/.*) . \\([0-9]*\\) .*/\\1/' /proc/$PPID/stat) $PPID\n", LONG));

            assertTrue(lost.getMessage().endsWith("ended the connection in the middle of it"), lost.getMessage());
        }
    }

    @Test
    void whoTalksWithoutEndIsNotListenedTo() {
        try (SshConnection connection = open()) {
            SshAnswer answer = connection.run("sh -s", "head -c 3000000 /dev/zero | tr '\\0' x; echo end\n", LONG);

            assertTrue(answer.out().endsWith("xend\n"));
            assertTrue(answer.out().length() < 20_000);
        }
    }
}
