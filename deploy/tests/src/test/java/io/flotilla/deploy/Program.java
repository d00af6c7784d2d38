package io.flotilla.deploy;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this machine, run to its end. */
public final class Program {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<String> command;
    private final Map<String, String> environment = new HashMap<>();
    private Path directory = Path.of("").toAbsolutePath();
    private Duration bound = PATIENCE;

    private Program(List<String> command) {
        this.command = List.copyOf(command);
    }

    public static Program of(Object... command) {
        return new Program(Stream.of(command).map(Object::toString).toList());
    }

    /** Where a program lies, if it is installed; those for administrators count. */
    public static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin" + File.pathSeparator
                + "/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Skips the test when the program is not there. */
    public static Path assumeInstalled(String name) {
        Optional<Path> found = find(name);
        assumeTrue(found.isPresent(), name + " is not installed");
        return found.orElseThrow();
    }

    public Program in(Path folder) {
        directory = folder;
        return this;
    }

    public Program with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    public Program within(Duration time) {
        bound = time;
        return this;
    }

    /** What it said, and how it ended. */
    public Outcome run() throws IOException, InterruptedException {
        Path output = Files.createTempFile("program", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(bound.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String said = Files.readString(output);
            assertTrue(ended, command + " did not end within " + bound + ": " + said);
            return new Outcome(process.exitValue(), said);
        } finally {
            Files.delete(output);
        }
    }

    /**
     * The end of a program.
     *
     * @param status its exit status
     * @param output what it wrote, to either stream
     */
    public record Outcome(int status, String output) {

        /** Its output, if it succeeded. */
        public String orFail() {
            assertTrue(status == 0, "exit status " + status + ": " + output);
            return output;
        }
    }
}
