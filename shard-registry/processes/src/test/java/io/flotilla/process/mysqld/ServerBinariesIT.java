package io.flotilla.process.mysqld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.ProcessFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerBinariesIT {

    @TempDir
    Path folder;

    @Test
    void twoAtOnceUnpackOnce() throws Exception {
        List<ServerBinaries> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> ServerBinaries.bundled(folder)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        FileTime unpacked = Files.getLastModifiedTime(both.get(0).mysqld());

        assertEquals(both.get(0), both.get(1));
        assertTrue(Files.isExecutable(both.get(0).mysqld()));
        ServerBinaries.bundled(folder);
        assertEquals(unpacked, Files.getLastModifiedTime(both.get(0).mysqld()));
        try (Stream<Path> left = Files.list(folder)) {
            String name = "mariadb-" + both.get(0).version();
            assertEquals(
                    List.of(name, name + ".lock"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anInstalledServerIsAskedForItsFlavourAndVersion() {
        ServerBinaries bundled = ServerBinaries.bundled();

        ServerBinaries installed = ServerBinaries.installed(bundled.mysqld());

        assertEquals(ServerFlavour.MARIADB, installed.flavour());
        assertEquals(bundled.version(), installed.version());
        assertEquals(bundled.home().orElseThrow().resolve("share"), installed.scripts());
    }

    @Test
    void whatIsNoServerIsRefused() {
        assertEquals(
                "there is no server program at /no/such/mysqld",
                assertThrows(ProcessFailure.class, () -> ServerBinaries.installed(Path.of("/no/such/mysqld")))
                        .getMessage());
        assertThrows(ProcessFailure.class, () -> ServerBinaries.installed(Path.of("/bin/sh")));
    }
}
