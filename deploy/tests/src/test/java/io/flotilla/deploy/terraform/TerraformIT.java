package io.flotilla.deploy.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform's own reader; it needs neither a provider nor a network for that. */
class TerraformIT {

    @TempDir
    Path directory;

    @Test
    void theExampleIsWellFormed() throws Exception {
        Program.Outcome outcome = format(Checkout.resolve("deploy/terraform"));

        assertEquals(0, outcome.status(), outcome.output());
    }

    @Test
    void whatIsNotWellFormedWouldBeNoticed() throws Exception {
        Files.writeString(directory.resolve("broken.tf"), "resource \"a\" \"b\" {\n  c =\n}\n");

        Program.Outcome outcome = format(directory);

        assertTrue(outcome.status() != 0, outcome.output());
    }

    private static Program.Outcome format(Path folder) throws Exception {
        return Program.of(Program.assumeInstalled("terraform"), "fmt", "-check", "-diff", "-no-color", folder)
                .run();
    }
}
