package io.flotilla.k8s.setup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.k8s.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A MySQL server as its pod starts it: an empty directory, base/mysql/server.cnf, and base/mysql/initialise.sh in the place that the
 * image gives it. Instead of a name it has a loopback address, so that all of them may have one port.
 */
final class MysqlPod implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final String PASSWORDS = "/run/secrets/flotilla";

    private final Path directory;
    private final String host;
    private final int port;
    private Process process;

    private MysqlPod(Path directory, String host, int port) {
        this.directory = directory;
        this.host = host;
        this.port = port;
    }

    /** Whether there is a MySQL with its client; the scripts are not for MariaDB. */
    static boolean possible() throws IOException, InterruptedException {
        Path mysqld = Path.of(System.getProperty("flotilla.test.mysqld", ""));
        return Files.isRegularFile(mysqld)
                && Files.isExecutable(mysqld.resolveSibling("mysql"))
                && !Script.run(Map.of(), List.of(mysqld.toString(), "--no-defaults", "--version"))
                        .orFail()
                        .contains("MariaDB");
    }

    /** The folder of the server and its client. */
    static Path programs() {
        return Path.of(System.getProperty("flotilla.test.mysqld"))
                .toAbsolutePath()
                .getParent();
    }

    /** @param passwords a folder with a file for each, as the Secret is mounted */
    static MysqlPod start(Path directory, Path passwords, String host, int port, int id)
            throws IOException, InterruptedException {
        MysqlPod pod = new MysqlPod(directory, host, port);
        Files.createDirectories(directory.resolve("data"));
        Script.run(Map.of(), pod.server("--initialize-insecure")).orFail();
        pod.launch("--skip-networking");
        pod.initialise(passwords);
        pod.stop();
        pod.launch("--server-id=" + id, "--report-host=" + host);
        return pod;
    }

    private List<String> server(String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                programs().resolve("mysqld").toString(),
                "--defaults-file=" + Checkout.path("k8s/base/mysql/server.cnf"),
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + directory.resolve("data"),
                "--socket=" + socket(),
                "--pid-file=" + directory.resolve("pid"),
                "--bind-address=" + host,
                "--port=" + port,
                "--log-error=" + directory.resolve("log"),
                // Several of them share this machine.
                "--innodb-buffer-pool-size=32M",
                "--innodb-redo-log-capacity=16M"));
        command.addAll(List.of(more));
        return command;
    }

    private Path socket() {
        return directory.resolve("s");
    }

    private void launch(String... more) throws IOException, InterruptedException {
        process = new ProcessBuilder(server(more))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
        // Also when the tests end in the middle.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of " + host));
        long end = System.nanoTime() + START.toNanos();
        while (client("root", "", "DO 0").status() != 0) {
            assertTrue(
                    process.isAlive() && System.nanoTime() < end,
                    () -> host + " does not start: " + text(directory.resolve("log")));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The image's entrypoint reads the script with a function of its own that runs SQL as root. */
    private void initialise(Path passwords) throws IOException, InterruptedException {
        String script = Checkout.read("k8s/base/mysql/initialise.sh").replace(PASSWORDS, passwords.toString());
        Path copy = Files.writeString(directory.resolve("initialise.sh"), script);
        String root = "docker_process_sql() { '" + programs().resolve("mysql") + "' -u root -S '" + socket() + "'; }\n";
        Script.run(Map.of(), List.of("bash", "-euc", root + ". " + copy)).orFail();
    }

    /** What a user gets for one statement. */
    Script client(String user, String password, String statement) throws IOException, InterruptedException {
        return Script.run(
                Map.of("MYSQL_PWD", password),
                List.of(
                        programs().resolve("mysql").toString(),
                        "--socket=" + socket(),
                        "--user=" + user,
                        "--batch",
                        "--skip-column-names",
                        "--execute=" + statement));
    }

    String host() {
        return host;
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
