package io.flotilla.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.cli.FlotillaProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualIT {

    @TempDir
    Path directory;

    private FlotillaProcess flotilla;

    @BeforeEach
    void prepare() {
        flotilla = new FlotillaProcess(directory);
    }

    @Test
    void the_version_is_that_of_the_build() {
        Result result = flotilla.run("--version");

        assertEquals(0, result.exitCode());
        assertTrue(result.out().matches("flotilla \\d+\\.\\d+\\.\\d+\\+\\d+\n"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void help_is_what_was_asked_for_and_has_examples() {
        Result result = flotilla.run("log", "put", "--help");

        assertEquals(0, result.exitCode());
        assertTrue(result.out().contains("flotilla log put airports airports.csv"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void a_misspelt_command_is_a_usage_error_that_names_the_nearest() {
        Result result = flotilla.run("qery", "SELECT 1");

        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("flotilla: Unmatched argument"), result.err());
        assertTrue(result.err().contains("Did you mean: flotilla query"), result.err());
        assertTrue(result.err().endsWith("Try: flotilla --help\n"), result.err());
    }

    @Test
    void the_completion_script_is_one_that_bash_takes() throws Exception {
        Result result = flotilla.run("completion");
        Path script = Files.writeString(directory.resolve("completion"), result.out());

        Process bash = new ProcessBuilder("bash", "-c", "source " + script + " && complete -p flotilla")
                .redirectErrorStream(true)
                .start();
        String told = new String(bash.getInputStream().readAllBytes());

        assertEquals(0, result.exitCode());
        assertEquals(0, bash.waitFor(), told);
        assertTrue(told.contains("_complete_flotilla"), told);
        assertTrue(result.out().contains("_picocli_flotilla_instance_provision"), "no completion of instances");
        assertTrue(result.out().contains("_picocli_flotilla_cloud_track"), "no completion of cloud");
    }

    @Test
    void a_verb_without_a_noun_is_asked_what_for() {
        Result result = flotilla.run("grant");

        assertEquals(2, result.exitCode());
        assertEquals("flotilla: To grant what? flotilla user grant\nTry: flotilla --help\n", result.err());
    }

    @Test
    void nothing_listening_is_unavailable_and_says_how_to_start() {
        Result result = flotilla.run("status", "--url", "http://127.0.0.1:1");

        assertEquals(7, result.exitCode());
        assertEquals("", result.out());
        assertEquals("""
                flotilla: Nothing answers at http://127.0.0.1:1
                Try: deploy/local/up starts a fleet on this machine; --url or FLOTILLA_URL points to another
                """, result.err());
    }

    @Test
    void only_the_verbose_see_a_stack_trace() {
        Result result = flotilla.run("--verbose", "describe", "--url", "http://127.0.0.1:1");

        assertEquals(7, result.exitCode());
        assertTrue(result.err().contains("> GET http://127.0.0.1:1/api/describe\n"), result.err());
        assertTrue(result.err().contains("\tat io.flotilla.cli.gateway.Gateway"), result.err());
    }

    @Test
    void an_address_that_is_none_is_a_usage_error() {
        Result result = flotilla.run("status", "--url", "localhost:8080");

        assertEquals(2, result.exitCode());
        assertTrue(result.err().startsWith("flotilla: --url takes an address such as http://"), result.err());
    }
}
