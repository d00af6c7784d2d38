package io.flotilla.deploy.haproxy;

import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import io.flotilla.process.Deadline;
import io.flotilla.process.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real HAProxy with the shipped configuration, on free ports. */
public final class Balancer implements AutoCloseable {

    /** The password of developer: the service's own default, since the service asks for it as well. */
    public static final String PASSWORD = "bronto123";

    private static final Duration START = Duration.ofSeconds(30);

    private final int http = FreePort.pick();
    private final int https = FreePort.pick();
    private final int registry = FreePort.pick();
    private final int state = FreePort.pick();
    private final Path certificate;
    private final Path log;
    private Process process;

    public Balancer(Path directory) {
        this.certificate = directory.resolve("tls/flotilla.pem");
        this.log = directory.resolve("haproxy.log");
    }

    /** @param replicas addresses by variable, such as {@code FLOTILLA_INGEST_1} */
    public void start(Map<String, String> replicas) throws IOException, InterruptedException {
        Path files = Checkout.resolve("deploy/haproxy");
        Program.of(files.resolve("self-signed-certificate"), certificate).run().orFail();
        ProcessBuilder builder = new ProcessBuilder(
                        Program.assumeInstalled("haproxy").toString(),
                        "-f",
                        files.resolve("haproxy.cfg").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment(files));
        builder.environment().putAll(replicas);
        process = builder.start();
        Deadline deadline = Deadline.in(START);
        while (!listens()) {
            if (!process.isAlive() || !deadline.pause()) {
                throw new IllegalStateException("haproxy does not start: " + Files.readString(log));
            }
        }
    }

    private Map<String, String> environment(Path files) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("FLOTILLA_HAPROXY_FILES", files.toString());
        environment.put("FLOTILLA_CERTIFICATE", certificate.toString());
        environment.put("FLOTILLA_HTTP_BIND", "127.0.0.1:" + http);
        environment.put("FLOTILLA_HTTPS_BIND", "127.0.0.1:" + https);
        environment.put("FLOTILLA_HTTPS_SUFFIX", ":" + https);
        environment.put("FLOTILLA_REGISTRY_BIND", "127.0.0.1:" + registry);
        environment.put("FLOTILLA_BALANCER_BIND", "127.0.0.1:" + state);
        environment.put(
                "FLOTILLA_BALANCER_PASSWORD_HASH",
                Program.of("openssl", "passwd", "-5", PASSWORD).run().orFail().strip());
        return environment;
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", state)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public int http() {
        return http;
    }

    public int https() {
        return https;
    }

    /** Where the services find the registry. */
    public String registryUrl() {
        return "http://127.0.0.1:" + registry;
    }

    /** Where it tells the state of the replicas. */
    public String stateUrl() {
        return "http://127.0.0.1:" + state;
    }

    /** A new TLS connection, on which it must show the certificate of this test. */
    public RawConnection connect() throws IOException {
        return RawConnection.secure(https, certificate);
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What it has logged; one line a request. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
