package io.flotilla.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.process.Deadline;
import io.flotilla.testkit.TestShard;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What the service under test does on a shard, as its administrator sees it. */
public final class Sessions {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Sessions() {}

    /** Waits until this many statements run, or fails. */
    public static void awaitRunning(TestShard shard, int statements) throws SQLException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (running(shard) != statements) {
            assertTrue(deadline.pause(), () -> statements + " running statements not within " + PATIENCE);
        }
    }

    /** Ends them all. */
    static void kill(TestShard shard) throws SQLException {
        try (Connection connection = shard.admin();
                Statement statement = connection.createStatement();
                Statement kill = connection.createStatement();
                ResultSet ids = statement.executeQuery(
                        "SELECT id FROM information_schema.processlist WHERE user = 'flotilla_query'")) {
            while (ids.next()) {
                kill.execute("KILL " + ids.getLong(1));
            }
        }
    }

    private static int running(TestShard shard) throws SQLException {
        try (Connection connection = shard.admin();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE user = 'flotilla_query' AND command <> 'Sleep'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
