package io.flotilla.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.ServerName;
import io.flotilla.process.FileTree;
import io.flotilla.process.FreePort;
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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Everything that {@code up} starts, for one test class: started, called and stopped by the scripts, as a user does it. */
final class LocalFleet implements BeforeAllCallback, AfterAllCallback {

    /** The root of the repository; tests run in this module's directory. */
    static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    private static final Duration BOUND = Duration.ofMinutes(5);

    /** A machine that is slow at the moment must not look like a server that is gone. */
    private static final Map<String, String> ROOMY = Map.of(
            "FLOTILLA_MYSQL_ACQUIRE_TIMEOUT", "60S",
            "FLOTILLA_MYSQL_CONNECT_TIMEOUT", "30S",
            "FLOTILLA_REGISTRY_CONNECT_TIMEOUT", "10S",
            "FLOTILLA_REGISTRY_ANSWER_TIMEOUT", "2M",
            "FLOTILLA_MANAGER_CONNECT_TIMEOUT", "30S",
            "FLOTILLA_MANAGER_ACQUIRE_TIMEOUT", "60S",
            "FLOTILLA_MANAGER_LOCK_WAIT", "50S",
            "FLOTILLA_DDL_SILENCE", "30S");

    private final List<String> options;
    private final DataDirectory directory;
    private final int port = FreePort.pick();

    /** @param options for {@code up}, such as {@code --raw-logs} */
    LocalFleet(String... options) {
        this.options = List.of(options);
        try {
            Path target = Files.createDirectories(Path.of("target/fleets"));
            this.directory = new DataDirectory(Files.createTempDirectory(target, "it"));
        } catch (IOException e) {
            throw new IllegalStateException("no directory for a fleet", e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        up();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        down();
        FileTree.delete(directory.path());
    }

    /** Gives what {@code up} has printed. */
    String up() throws IOException {
        List<String> command = new ArrayList<>(
                List.of("deploy/local/up", "--detach", "--no-build", "--any-ports", "--port", Integer.toString(port)));
        command.addAll(List.of("--data", directory.path().toString()));
        command.addAll(options);
        String mysqld = System.getProperty("flotilla.test.mysqld", "");
        if (!mysqld.isBlank()) {
            command.addAll(List.of("--mysqld", mysqld));
        }
        return run(command);
    }

    String down() throws IOException {
        return run(List.of("deploy/local/down", "--data", directory.path().toString()));
    }

    /** Gives what a command of the checkout printed; it must end with 0. */
    String run(List<String> command) throws IOException {
        Path output = Files.createTempFile(directory.path().getParent(), "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(CHECKOUT.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(ROOMY);
        builder.environment().put("FLOTILLA_URL", url());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            assertEquals(0, process.waitFor(), () -> command + " failed: " + LogTail.of(output, 25));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Files.readString(output);
    }

    Api api() {
        return new Api(url());
    }

    /** Where the gateway answers. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    DataDirectory directory() {
        return directory;
    }

    Ports ports() throws IOException {
        return Ports.remembered(directory.ports(), true, port);
    }

    MysqlServer server(ServerName name) {
        return MysqlServer.open(directory.server(name));
    }
}
