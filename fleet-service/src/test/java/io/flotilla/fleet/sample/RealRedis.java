package io.flotilla.fleet.sample;

import io.flotilla.process.Deadline;
import io.flotilla.process.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Redis server of the test's own, if one is installed; a test can end, freeze and start it. */
public final class RealRedis implements QuarkusTestResourceLifecycleManager {

    private static final Path PROGRAM = Path.of("/usr/bin/redis-server");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PORT = FreePort.pick();

    private static Process process;

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    @Override
    public Map<String, String> start() {
        if (installed()) {
            begin();
        }
        return Map.of("flotilla.redis.url", "redis://127.0.0.1:" + PORT);
    }

    @Override
    public void stop() {
        if (installed()) {
            end();
        }
    }

    /** Returns when it listens. */
    static void begin() {
        try {
            process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "--port",
                            Integer.toString(PORT),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--dir",
                            Files.createTempDirectory("redis").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Deadline deadline = Deadline.in(PATIENCE);
        while (!listens() && deadline.pause()) {
            // Deadline.pause() waits.
        }
    }

    static void end() {
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It keeps its connections and answers nothing. */
    static void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", PORT), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
