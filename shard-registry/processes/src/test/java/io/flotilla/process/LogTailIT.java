package io.flotilla.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailIT {

    @TempDir
    Path folder;

    @Test
    void isTheEndOfTheFileHoweverLongItIs() throws IOException {
        Path log = folder.resolve("error.log");
        Files.writeString(log, "x\n".repeat(100_000) + "first\nlast\n");

        assertEquals("last lines of " + log + ":\n  first\n  last", LogTail.of(log, 2));
    }

    @Test
    void saysThatThereIsNone() {
        assertTrue(LogTail.of(folder.resolve("none"), 5).startsWith("(nothing in "));
    }
}
