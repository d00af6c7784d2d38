package io.flotilla.fleet.driver.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.process.mysqld.ServerFlavour;
import org.junit.jupiter.api.Test;

class ServerVersionTest {

    private static final ServerVersion MARIADB_11_4 = new ServerVersion(ServerFlavour.MARIADB, 11, 4);
    private static final ServerVersion MYSQL_9_1 = new ServerVersion(ServerFlavour.MYSQL, 9, 1);

    @Test
    void aProgramAndAServerSayTheSame() {
        assertEquals(MARIADB_11_4, ServerVersion.parse("11.4.5-MariaDB-log"));
        assertEquals(
                MARIADB_11_4,
                ServerVersion.parse(
                        "/opt/9.9.9/bin/mariadbd  Ver 11.4.5-MariaDB for Linux on x86_64 (MariaDB Server)\n"));
        assertEquals(MYSQL_9_1, ServerVersion.parse("9.1.0"));
        assertEquals(
                MYSQL_9_1,
                ServerVersion.parse(
                        "/opt/mariadb/mysqld  Ver 9.1.0 for Linux on x86_64 (MySQL Community Server - GPL)"));
        assertThrows(DriverFailure.class, () -> ServerVersion.parse("sh: no such thing"));
    }

    @Test
    void onlyOneThatIsNotOlderFollowsOneOfItsKind() {
        assertTrue(MARIADB_11_4.canFollow(MARIADB_11_4));
        assertTrue(new ServerVersion(ServerFlavour.MYSQL, 9, 2).canFollow(MYSQL_9_1));
        assertTrue(MYSQL_9_1.canFollow(new ServerVersion(ServerFlavour.MYSQL, 8, 4)));
        assertFalse(MYSQL_9_1.canFollow(new ServerVersion(ServerFlavour.MYSQL, 9, 2)));
        assertFalse(new ServerVersion(ServerFlavour.MYSQL, 8, 4).canFollow(MYSQL_9_1));
        assertFalse(MARIADB_11_4.canFollow(MYSQL_9_1));
    }
}
