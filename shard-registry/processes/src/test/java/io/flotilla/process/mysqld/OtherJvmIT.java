package io.flotilla.process.mysqld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherJvmIT {

    @TempDir
    Path folder;

    @Test
    void aServerOutlivesTheJvmThatStartedItAndIsStoppedByAnother() throws Exception {
        Path directory = folder.resolve("server");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndLeave.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "other.log"))
                .start();
        assertTrue(other.waitFor(3, TimeUnit.MINUTES));
        assertEquals(0, other.exitValue(), () -> read(folder.resolve("other.log")));

        MysqlServer server = MysqlServer.open(directory);

        assertTrue(server.running());
        assertEquals("1", TestServers.query(server, "SELECT 1"));
        assertTrue(server.stop());
        assertFalse(server.running());
    }

    @Test
    void aProcessThatGotThePidIsNotTakenForTheServer() throws Exception {
        MysqlServer server = MysqlServer.create(new ServerSpec(folder.resolve("s"), ServerBinaries.bundled(), 3306, 1));

        Files.writeString(
                folder.resolve("s/server.pid"), ProcessHandle.current().pid() + "\n");

        assertFalse(server.running());
        assertTrue(server.stop());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
