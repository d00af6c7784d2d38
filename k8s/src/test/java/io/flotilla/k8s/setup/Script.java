package io.flotilla.k8s.setup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The end of a program.
 *
 * @param status its exit status
 * @param output what it wrote, to either stream
 */
record Script(int status, String output) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Runs it to its end; it gets more variables than this process has. */
    static Script run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("script", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            return new Script(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** Its output, if it succeeded. */
    String orFail() {
        assertTrue(status == 0, "exit status " + status + ": " + output);
        return output;
    }
}
