package io.flotilla.deploy.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeIT {

    private static final Path STACK = Checkout.resolve("deploy/compose");

    @TempDir
    Path directory;

    @Test
    void secretsAreDifferentEachTimeAndTheOwnersAlone() throws Exception {
        // when
        Path first = secrets("first");
        Path second = secrets("second");
        String before = Files.readString(first);
        secrets("first");

        // then
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(first)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(first.resolveSibling("tls/flotilla.pem"))));
        assertEquals(before, Files.readString(first), "what is there stays");
        Set<String> passwords = new TreeSet<>(passwords(first));
        assertEquals(passwords(first).size(), passwords.size(), "no password twice");
        passwords.retainAll(passwords(second));
        assertEquals(Set.of(), passwords);
    }

    @Test
    void noPasswordIsLongerThanThatOfReplicationMayBe() throws Exception {
        for (String password : passwords(secrets("length"))) {
            assertTrue(password.matches("[\\w-]{32}"), "a password of " + password.length() + " characters");
        }
    }

    @Test
    void theStackIsValidAndEveryImageAndPasswordIsGiven() throws Exception {
        Path compose = Program.assumeInstalled("docker-compose");
        Path env = secrets("stack");

        String stack = Program.of(compose, "--env-file", env, "-f", STACK.resolve("compose.yaml"), "config")
                .run()
                .orFail();

        assertFalse(stack.contains("variable is not set"), stack);
        assertTrue(stack.contains("image: flotilla/ingest-service:0.1.0-0"), stack);
        assertTrue(stack.contains("image: docker.io/library/mysql:9"), stack);
    }

    @Test
    void onlyTheBalancerIsOpenToOthersThanThisHost() throws IOException {
        List<String> published = Files.readAllLines(STACK.resolve("compose.yaml")).stream()
                .filter(line -> line.strip().startsWith("ports:"))
                .flatMap(line -> List.of(line.split("\"")).stream())
                .filter(port -> port.matches(".*:\\d+") && !port.startsWith("127.0.0.1:"))
                .toList();

        assertEquals(List.of("${HTTP_PORT}:8000", "${HTTPS_PORT}:8443"), published);
    }

    @Test
    void redeployKnowsEveryReplica() throws IOException {
        Set<String> replaced = Files.readAllLines(STACK.resolve("replicas")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> services = Files.readAllLines(STACK.resolve("compose.yaml")).stream()
                .filter(line -> line.matches("  (registry|ingest|query|fleet)-\\d:"))
                .map(line -> line.strip().replace(":", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(services, replaced);
    }

    private Path secrets(String name) throws IOException, InterruptedException {
        Path folder = directory.resolve(name);
        Program.of(STACK.resolve("secrets"))
                .with(Map.of("FLOTILLA_COMPOSE_DIRECTORY", folder.toString()))
                .run()
                .orFail();
        return folder.resolve(".env");
    }

    private static List<String> passwords(Path env) throws IOException {
        return Files.readAllLines(env).stream()
                .filter(line -> line.contains("_PASSWORD="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .toList();
    }
}
