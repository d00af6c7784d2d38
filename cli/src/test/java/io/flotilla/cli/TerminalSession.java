package io.flotilla.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flotilla.process.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The command on a terminal of its own, with somebody who reads and types; needs the program {@code script}. */
final class TerminalSession implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Process process;
    private final Path seen;

    TerminalSession(Path directory, String arguments) throws IOException {
        this(directory, "", arguments);
    }

    /** On a terminal of this size. */
    static TerminalSession sized(Path directory, int rows, int columns, String arguments) throws IOException {
        return new TerminalSession(directory, "stty rows %d columns %d; ".formatted(rows, columns), arguments);
    }

    private TerminalSession(Path directory, String before, String arguments) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script (util-linux) is not installed");
        seen = Files.createTempFile(directory, "seen", "");
        // A build in the background of a shell ignores Ctrl-C, and what it starts would inherit that.
        ProcessBuilder builder = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        "/usr/bin/script",
                        "-qefc",
                        // Without exec some shells stay in between, and end with 130 whatever the command ended with.
                        before + "exec " + Path.of("flotilla").toAbsolutePath() + " " + arguments,
                        "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(seen.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = builder.start();
    }

    String seen() throws IOException {
        return Files.readString(seen).replace("\r\n", "\n");
    }

    void await(String text) throws IOException {
        Deadline deadline = Deadline.in(BOUND);
        while (!seen().contains(text)) {
            if (!deadline.pause()) {
                throw new AssertionError("never said " + text + ", but: " + seen());
            }
        }
    }

    /** A line, or with {@code \\u0003} a Ctrl-C. */
    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    int exitCode() throws Exception {
        if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + seen());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
