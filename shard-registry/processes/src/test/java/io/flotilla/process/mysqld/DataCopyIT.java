package io.flotilla.process.mysqld;

import static io.flotilla.process.mysqld.TestServers.execute;
import static io.flotilla.process.mysqld.TestServers.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.Deadline;
import io.flotilla.process.ProcessFailure;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataCopyIT {

    private static final Duration BOUND = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void aCopyFollowsAPrimaryWhoseFirstBinaryLogsAreGone(ServerBinaries binaries) throws Exception {
        try (TestServers servers = new TestServers(folder)) {
            MysqlServer primary = servers.create(binaries);
            MysqlServer replica = servers.create(binaries);
            primary.start();
            replica.start();
            execute(
                    primary,
                    "CREATE DATABASE d",
                    "CREATE TABLE d.t (id INT PRIMARY KEY, v LONGTEXT, b BLOB)",
                    "INSERT INTO d.t VALUES (1, 'Zoë 🦆 \\\\ ''', x'00ff0a27')",
                    "CREATE USER reader@'%' IDENTIFIED BY 'secret'",
                    "GRANT SELECT ON d.* TO reader@'%'",
                    "FLUSH BINARY LOGS");
            forgetTheBeginning(primary);

            DataCopy.make(primary, replica, BOUND);
            Replication.follow(replica, primary, "p'a\\ss");
            execute(primary, "INSERT INTO d.t VALUES (2, NULL, NULL)");
            Replication.awaitCaughtUp(replica, primary, BOUND);

            String all = "SELECT CONCAT_WS('|', id, HEX(v), HEX(b)) FROM d.t ORDER BY id";
            assertEquals(query(primary, all), query(replica, all));
            assertEquals("1,2", query(replica, "SELECT id FROM d.t ORDER BY id"));
            assertEquals(query(primary, "SHOW GRANTS FOR reader"), query(replica, "SHOW GRANTS FOR reader"));
            assertTrue(Replication.status(replica).running());

            replica.stop();
            replica.start();
            Replication.awaitCaughtUp(replica, primary, BOUND);
            assertTrue(Replication.status(replica).running());
        }
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void anOriginalThatIsAwayIsAFailureWithTheReason(ServerBinaries binaries) throws Exception {
        try (TestServers servers = new TestServers(folder)) {
            MysqlServer primary = servers.create(binaries);
            MysqlServer replica = servers.create(binaries);
            replica.start();

            ProcessFailure failure = assertThrows(ProcessFailure.class, () -> DataCopy.make(primary, replica, BOUND));

            assertTrue(
                    failure.getMessage().contains("2002")
                            || failure.getMessage().contains("2003"),
                    failure.getMessage());
        }
    }

    private static void forgetTheBeginning(MysqlServer primary) throws Exception {
        boolean mysql = primary.flavour() == ServerFlavour.MYSQL;
        if (!mysql) {
            execute(primary, "SET GLOBAL slave_connections_needed_for_purge = 0");
        }
        String newest = query(primary, mysql ? "SHOW BINARY LOG STATUS" : "SHOW MASTER STATUS");
        // MariaDB keeps a log for a moment, until its rows are safe in the engine.
        Deadline deadline = Deadline.in(BOUND);
        do {
            execute(primary, "PURGE BINARY LOGS TO '" + newest + "'");
        } while (!newest.equals(query(primary, "SHOW BINARY LOGS")) && deadline.pause());
        assertEquals(newest, query(primary, "SHOW BINARY LOGS"));
    }
}
