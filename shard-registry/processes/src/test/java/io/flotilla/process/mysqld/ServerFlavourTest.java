package io.flotilla.process.mysqld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.process.ProcessFailure;
import org.junit.jupiter.api.Test;

class ServerFlavourTest {

    @Test
    void isReadFromTheVersionLine() {
        assertEquals(
                ServerFlavour.MARIADB,
                ServerFlavour.of("bin/mariadbd  Ver 11.4.5-MariaDB for linux-systemd on x86_64 (MariaDB Server)"));
        assertEquals(
                ServerFlavour.MYSQL,
                ServerFlavour.of("/usr/sbin/mysqld  Ver 9.7.4 for Linux on x86_64 (MySQL Community)"));
        assertEquals(ServerFlavour.MYSQL, ServerFlavour.of("mysqld  Ver 8.4.3-3 for Linux on x86_64 (Percona Server)"));
    }

    @Test
    void anotherProgramIsRefused() {
        assertThrows(ProcessFailure.class, () -> ServerFlavour.of("GNU bash, version 5.2.15"));
    }
}
