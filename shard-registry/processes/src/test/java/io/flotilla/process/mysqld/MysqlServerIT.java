package io.flotilla.process.mysqld;

import static io.flotilla.process.mysqld.TestServers.execute;
import static io.flotilla.process.mysqld.TestServers.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.FreePort;
import io.flotilla.process.ProcessFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MysqlServerIT {

    @TempDir
    Path folder;

    private TestServers servers;

    @BeforeEach
    void someServers() {
        servers = new TestServers(folder.resolve("with space # and mark"));
    }

    @AfterEach
    void noneLeft() {
        servers.close();
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void committedRowsSurviveKillAndRestartFromTheDirectoryAlone(ServerBinaries binaries) throws Exception {
        MysqlServer server = servers.create(binaries);
        server.start();
        execute(
                server,
                "CREATE DATABASE orders",
                "CREATE TABLE orders.log (id BIGINT AUTO_INCREMENT PRIMARY KEY, name LONGTEXT)",
                "INSERT INTO orders.log (name) VALUES ('spot'), ('max')");

        server.kill();
        assertFalse(server.running());
        MysqlServer reopened = MysqlServer.open(server.directory());
        assertFalse(reopened.running());
        reopened.start();

        assertEquals("spot,max", query(reopened, "SELECT name FROM orders.log ORDER BY id"));
        assertTrue(server.running());
        assertTrue(server.stop());
        assertFalse(reopened.running());
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void aNewServerIsDurableReplicableAndClosedToStrangers(ServerBinaries binaries) throws Exception {
        MysqlServer server = servers.create(binaries);
        server.start();

        assertEquals("1", query(server, "SELECT @@innodb_flush_log_at_trx_commit"));
        assertEquals("1", query(server, "SELECT @@sync_binlog"));
        assertEquals("1", query(server, "SELECT @@log_bin"));
        assertEquals("ROW", query(server, "SELECT @@binlog_format"));
        assertEquals("67108864", query(server, "SELECT @@max_allowed_packet"));
        assertEquals("127.0.0.1", query(server, "SELECT @@bind_address"));
        assertEquals("+00:00", query(server, "SELECT @@time_zone"));
        String collation = binaries.flavour() == ServerFlavour.MYSQL ? "utf8mb4_0900_bin" : "utf8mb4_nopad_bin";
        assertEquals(collation, query(server, "SELECT @@collation_server"));
        assertEquals("0", query(server, "SELECT COUNT(*) FROM mysql.user WHERE user = ''"));
        assertEquals("", query(server, "SHOW DATABASES LIKE 'test'"));
        assertEquals(
                "flotilla_admin",
                query(server, "SELECT user FROM mysql.user WHERE host NOT IN ('localhost') ORDER BY user"));
        assertEquals("", query(server, ReplicationDialect.of(binaries.flavour()).position()));
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void thePasswordLiesInOneFileOfItsOwner(ServerBinaries binaries) throws Exception {
        MysqlServer server = servers.create(binaries);
        Path firstStart = server.directory().resolve("first-start.sql");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(firstStart)));

        server.start();

        assertFalse(Files.exists(firstStart));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(server.clientOptions())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(server.directory())));
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void aStringOfSixtyMegabytesFits(ServerBinaries binaries) throws Exception {
        MysqlServer server = servers.create(binaries);
        server.start();
        execute(server, "CREATE DATABASE d", "CREATE TABLE d.t (s LONGTEXT)");

        try (Connection connection = server.admin();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO d.t VALUES (?)")) {
            insert.setString(1, "x".repeat(60 << 20));
            insert.execute();
        }

        assertEquals(Integer.toString(60 << 20), query(server, "SELECT LENGTH(s) FROM d.t"));
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void aTakenPortIsNamed(ServerBinaries binaries) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MysqlServer server = servers.create(binaries, taken.getLocalPort());

            ProcessFailure failure = assertThrows(ProcessFailure.class, server::start);

            assertTrue(
                    failure.getMessage().startsWith("port " + taken.getLocalPort() + ", needed for"),
                    failure.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void aFailedStartShowsTheErrorLog(ServerBinaries binaries) throws Exception {
        MysqlServer server = servers.create(binaries);
        Files.writeString(server.directory().resolve("local.cnf"), "[mysqld]\nno-such-option=1\n");

        ProcessFailure failure = assertThrows(ProcessFailure.class, server::start);

        assertTrue(failure.getMessage().contains("ended while starting"), failure.getMessage());
        assertTrue(failure.getMessage().contains("no-such-option"), failure.getMessage());
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void aDirectoryHoldsOneServer(ServerBinaries binaries) {
        MysqlServer server = servers.create(binaries);
        ServerSpec again = new ServerSpec(server.directory(), binaries, FreePort.pick(), 9);

        ProcessFailure failure = assertThrows(ProcessFailure.class, () -> MysqlServer.create(again));

        assertEquals(server.directory() + " already holds a server", failure.getMessage());
    }
}
