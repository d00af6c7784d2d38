package io.flotilla.process.mysqld;

import static io.flotilla.process.mysqld.TestServers.execute;
import static io.flotilla.process.mysqld.TestServers.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplicationIT {

    private static final Duration BOUND = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void aPairReplicatesAndGoesOnAfterRestarts(ServerBinaries binaries) throws Exception {
        try (TestServers servers = new TestServers(folder)) {
            MysqlServer primary = servers.create(binaries);
            MysqlServer replica = servers.create(binaries);
            primary.start();
            replica.start();
            execute(
                    primary,
                    "CREATE DATABASE d",
                    "CREATE TABLE d.t (id INT PRIMARY KEY)",
                    "INSERT INTO d.t VALUES (1)");

            Replication.follow(replica, primary, "p'a\\ss");
            Replication.awaitCaughtUp(replica, primary, BOUND);
            assertEquals("1", query(replica, "SELECT id FROM d.t"));

            replica.stop();
            execute(primary, "INSERT INTO d.t VALUES (2)");
            primary.kill();
            primary.start();
            replica.start();
            Replication.awaitCaughtUp(replica, primary, BOUND);

            assertEquals("1,2", query(replica, "SELECT id FROM d.t ORDER BY id"));
            assertTrue(Replication.status(replica).running());
            assertEquals("1", query(replica, "SELECT @@read_only"));
            assertEquals("0", query(primary, "SELECT @@read_only"));
        }
    }

    @ParameterizedTest
    @MethodSource("io.flotilla.process.mysqld.TestServers#flavours")
    void aServerThatFollowsNobodySaysSo(ServerBinaries binaries) {
        try (TestServers servers = new TestServers(folder)) {
            MysqlServer alone = servers.create(binaries);
            alone.start();

            assertEquals(ReplicationStatus.NONE, Replication.status(alone));
        }
    }
}
