package io.flotilla.deploy.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import io.flotilla.deploy.haproxy.RawConnection;
import io.flotilla.process.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shipped stack in real containers, from copies of its files: five MySQL servers, Redis, two replicas of every service, and the
 * balancer. One for all tests of this JVM; it ends with it, volumes and all.
 */
final class ContainerStack {

    private static final Duration MINUTES = Duration.ofMinutes(15);
    private static final Duration END = Duration.ofMinutes(3);
    private static final List<String> OTHERS_IMAGES = List.of("mysql", "redis", "haproxy");

    private static ContainerStack shared;

    private final Path directory;
    private final int http = FreePort.pick();
    private final int https = FreePort.pick();

    private ContainerStack(Path directory) {
        this.directory = directory;
    }

    /** Started at first use. */
    static synchronized ContainerStack shared() throws IOException, InterruptedException {
        if (shared == null) {
            Path target = Path.of("target").toAbsolutePath();
            ContainerStack fresh = new ContainerStack(
                    target.resolve("containers-" + ProcessHandle.current().pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(fresh::end, "end of the containers"));
            fresh.start();
            shared = fresh;
        }
        return shared;
    }

    private void start() throws IOException, InterruptedException {
        for (String folder : List.of("compose", "haproxy", "redeploy")) {
            Files.createDirectories(directory);
            Program.of("cp", "-R", Checkout.resolve("deploy/" + folder), directory)
                    .run()
                    .orFail();
        }
        Files.deleteIfExists(path(".env"));
        Program.of(path("secrets"), version()).run().orFail();
        set(Map.of(
                "HTTP_PORT", "127.0.0.1:" + http,
                "HTTPS_PORT", "127.0.0.1:" + https,
                "HTTPS_SUFFIX", ":" + https,
                "COMPOSE_PROJECT_NAME", directory.getFileName().toString()));
        for (String image : OTHERS_IMAGES) {
            String standIn = "flotilla-test/" + image;
            if (docker("image", "inspect", standIn).status() == 0) {
                set(Map.of(image.toUpperCase(Locale.ROOT) + "_IMAGE", standIn));
            }
        }
        compose("up", "-d").orFail();
        Program.of(path("register-shards")).within(MINUTES).run().orFail();
    }

    /** What the replicas run at first. */
    String version() throws IOException {
        String pom = Files.readString(Checkout.resolve("pom.xml"));
        return pom.substring(pom.indexOf("<revision>") + "<revision>".length(), pom.indexOf("</revision>")) + "+0";
    }

    private Path path(String file) {
        return directory.resolve("compose").resolve(file);
    }

    private void set(Map<String, String> values) throws IOException {
        Map<String, String> all = environment();
        all.putAll(values);
        Files.write(
                path(".env"),
                all.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
    }

    private Map<String, String> environment() throws IOException {
        return Files.readAllLines(path(".env")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    /** Such as a password, by its name in {@code .env}. */
    String secret(String name) throws IOException {
        return environment().get(name);
    }

    Program.Outcome compose(Object... arguments) throws IOException, InterruptedException {
        return Program.of(Stream.concat(Stream.of("docker-compose"), Stream.of(arguments))
                        .toArray())
                .in(directory.resolve("compose"))
                .within(MINUTES)
                .run();
    }

    static Program.Outcome docker(Object... arguments) throws IOException, InterruptedException {
        return Program.of(
                        Stream.concat(Stream.of("docker"), Stream.of(arguments)).toArray())
                .within(MINUTES)
                .run();
    }

    /** A container of the stack as docker knows it. */
    String container(String service) throws IOException, InterruptedException {
        return compose("ps", "-q", service).orFail().strip();
    }

    /** What docker says of a container. */
    String inspect(String service, String format) throws IOException, InterruptedException {
        return docker("inspect", "-f", format, container(service)).orFail().strip();
    }

    /** What docker says of the health of all of them. */
    String states() throws IOException, InterruptedException {
        String mine = "label=com.docker.compose.project=" + directory.getFileName();
        return docker("ps", "--filter", mine, "--format", "{{.Names}} {{.Status}}")
                .orFail();
    }

    /** Runs a command in a container. */
    Program.Outcome inside(String service, String... command) throws IOException, InterruptedException {
        return docker(Stream.concat(Stream.of("exec", container(service)), Stream.of(command))
                .toArray());
    }

    /** What a user of a server gets for one statement. */
    Program.Outcome sql(String server, String user, String password, String statement)
            throws IOException, InterruptedException {
        return Program.of(
                        "docker",
                        "exec",
                        "-e",
                        "MYSQL_PWD",
                        container(server),
                        "mysql",
                        "--protocol=tcp",
                        "-h",
                        "127.0.0.1",
                        "-u",
                        user,
                        "--batch",
                        "--skip-column-names",
                        "-e",
                        statement)
                .with(Map.of("MYSQL_PWD", password))
                .run();
    }

    /** Runs the shipped program on this stack. */
    Program.Outcome redeploy(String... arguments) throws IOException, InterruptedException {
        return Program.of(Stream.concat(
                                Stream.of(
                                        directory.resolve("redeploy/redeploy"),
                                        "--compose",
                                        directory.resolve("compose")),
                                Stream.of(arguments))
                        .toArray())
                .within(MINUTES)
                .run();
    }

    /** A new connection to the balancer, which must show the certificate of this stack. */
    RawConnection connect() throws IOException {
        return RawConnection.secure(https, path("tls/flotilla.pem"));
    }

    /** The same without TLS. */
    RawConnection connectPlain() throws IOException {
        return RawConnection.plain(http);
    }

    /** Keeps what a person may want to read afterwards. */
    void note(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".txt"), text);
    }

    /** The services' images under other build numbers. */
    NextImages nextImages() throws IOException {
        return new NextImages(directory, version());
    }

    private void end() {
        try {
            Program.Outcome outcome = Program.of("docker-compose", "down", "--volumes", "--timeout", "10")
                    .in(directory.resolve("compose"))
                    .within(END)
                    .run();
            assertEquals(0, outcome.status(), outcome.output());
        } catch (IOException e) {
            throw new IllegalStateException("the containers may still run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
