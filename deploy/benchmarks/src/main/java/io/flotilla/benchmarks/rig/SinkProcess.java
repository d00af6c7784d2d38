package io.flotilla.benchmarks.rig;

import io.flotilla.benchmarks.BenchmarkFailure;
import io.flotilla.process.Deadline;
import io.flotilla.process.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;

/** The sink, running. */
final class SinkProcess {

    private static final Duration START = Duration.ofMinutes(1);

    private final Process process;
    private final int port;

    private SinkProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and returns when it listens. */
    static SinkProcess start(Path directory) {
        int port = FreePort.pick();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), Sink.class.getName(), "" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("sink.log").toFile());
        try {
            SinkProcess sink = new SinkProcess(builder.start(), port);
            sink.awaitListening();
            return sink;
        } catch (IOException e) {
            throw new BenchmarkFailure("cannot start the sink: " + e.getMessage(), e);
        }
    }

    int port() {
        return port;
    }

    void stop() {
        process.destroy();
    }

    private void awaitListening() {
        Deadline deadline = Deadline.in(START);
        while (!listens()) {
            if (!process.isAlive() || !deadline.pause()) {
                stop();
                throw new BenchmarkFailure("the sink does not listen on port " + port);
            }
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
