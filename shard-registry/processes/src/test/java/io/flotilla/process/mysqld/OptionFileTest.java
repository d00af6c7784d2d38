package io.flotilla.process.mysqld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptionFileTest {

    @ParameterizedTest
    @EnumSource
    void committedMeansOnDisk(ServerFlavour flavour) throws IOException {
        List<String> lines = render(flavour, false);

        assertTrue(lines.containsAll(List.of("innodb-flush-log-at-trx-commit=1", "sync-binlog=1", "log-bin=binlog")));
    }

    @ParameterizedTest
    @EnumSource
    void onlyThisMachineGetsIn(ServerFlavour flavour) throws IOException {
        assertTrue(render(flavour, false).contains("bind-address=127.0.0.1"));
    }

    @Test
    void eachFlavourHasItsOwnNameForTheSameCollation() throws IOException {
        assertTrue(render(ServerFlavour.MYSQL, false).contains("collation-server=utf8mb4_0900_bin"));
        assertTrue(render(ServerFlavour.MARIADB, false).contains("collation-server=utf8mb4_nopad_bin"));
    }

    @Test
    void aReplicaStaysReadOnlyAfterARestart() throws IOException {
        assertTrue(render(ServerFlavour.MYSQL, true).contains("super-read-only=ON"));
        assertTrue(render(ServerFlavour.MARIADB, true).contains("read-only=ON"));
        assertFalse(String.join("\n", render(ServerFlavour.MYSQL, false)).contains("read-only"));
    }

    @Test
    void pathsAreQuoted() throws IOException {
        assertTrue(render(ServerFlavour.MYSQL, false).contains("datadir=\"/no such/place #1/data\""));
    }

    @Test
    void noPasswordIsInIt() throws IOException {
        assertFalse(String.join("\n", render(ServerFlavour.MARIADB, true)).contains("password"));
    }

    @Test
    void theBundledServerIsToldWhereItsFilesAre() throws IOException {
        List<String> lines = render(ServerFlavour.MARIADB, false);

        assertEquals(
                List.of("basedir=\"/opt/maria\"", "lc-messages-dir=\"/opt/maria/share\""),
                lines.stream()
                        .filter(line -> line.matches("(basedir|lc-messages-dir).*"))
                        .toList());
    }

    private static List<String> render(ServerFlavour flavour, boolean readOnly) throws IOException {
        Optional<Path> home = flavour == ServerFlavour.MARIADB ? Optional.of(Path.of("/opt/maria")) : Optional.empty();
        ServerBinaries binaries = new ServerBinaries(Path.of("/opt/bin/mysqld"), flavour, "1.2.3", home);
        ServerIdentity identity = new ServerIdentity(binaries, 3306, 7, readOnly);
        return OptionFile.render(new ServerDirectory(Path.of("/no such/place #1")), identity)
                .lines()
                .toList();
    }
}
