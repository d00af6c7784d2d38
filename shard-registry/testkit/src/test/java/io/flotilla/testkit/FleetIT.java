package io.flotilla.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.mysql.DatabaseAccount;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetIT {

    private final Fleet fleet = Fleet.shared();

    @BeforeEach
    void clean() {
        fleet.clean();
    }

    @Test
    void thereIsOneFleet() {
        assertSame(fleet, Fleet.shared());
        assertEquals(
                List.of("orders", "metrics"),
                fleet.shards().stream().map(TestShard::name).toList());
    }

    @Test
    void cleaningDropsFamiliesAndEmptiesWhatStays() throws SQLException {
        TestShard orders = fleet.shard("orders");
        execute(
                orders,
                "CREATE TABLE dog (id INT)",
                "CREATE TABLE raw_logs (log TEXT)",
                "INSERT INTO raw_logs VALUES ('a')",
                "CREATE TABLE orders_system.idempotency_key (k INT)",
                "INSERT INTO orders_system.idempotency_key VALUES (1)");

        fleet.clean();

        assertEquals(List.of("raw_logs"), query(orders, "SHOW TABLES"));
        assertEquals(List.of("0"), query(orders, "SELECT COUNT(*) FROM raw_logs"));
        assertEquals(List.of("0"), query(orders, "SELECT COUNT(*) FROM orders_system.idempotency_key"));
        execute(orders, "DROP TABLE raw_logs", "DROP TABLE orders_system.idempotency_key");
    }

    @Test
    void aShardComesBackFromACrashWithItsRows() throws SQLException {
        TestShard metrics = fleet.shard("metrics");
        execute(metrics, "CREATE TABLE t (id INT)", "INSERT INTO t VALUES (7)");

        metrics.kill();
        assertFalse(metrics.server().running());
        assertTrue(fleet.shard("orders").server().running());
        metrics.start();

        assertEquals(List.of("7"), query(metrics, "SELECT id FROM t"));
    }

    @Test
    void theQueryAccountReadsAndDoesNotWrite() throws SQLException {
        TestShard orders = fleet.shard("orders");
        execute(orders, "CREATE TABLE dog (id INT)");
        String url = "jdbc:mysql://127.0.0.1:" + orders.server().port()
                + "/orders?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        String username = DatabaseAccount.QUERY.username();

        try (Connection connection = DriverManager.getConnection(url, username, fleet.password(DatabaseAccount.QUERY));
                Statement statement = connection.createStatement()) {
            assertFalse(statement.executeQuery("SELECT id FROM dog").next());
            assertThrows(SQLException.class, () -> statement.execute("INSERT INTO dog VALUES (1)"));
        }
    }

    @Test
    void theManagerDatabaseGoesBackToItsFirstState() throws SQLException {
        Connection connection = fleet.manager().admin();
        connection.setCatalog(Fleet.MANAGER_DATABASE);
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE shard_map (id INT, epoch INT)");
            statement.execute("INSERT INTO shard_map VALUES (1, 1)");
            fleet.clean();
            statement.execute("UPDATE shard_map SET epoch = 9");
            statement.execute("INSERT INTO shard_map VALUES (2, 2)");

            fleet.clean();

            assertEquals(List.of("1"), column(statement, "SELECT epoch FROM shard_map"));
            statement.execute("DROP DATABASE flotilla_clean");
            statement.execute("DROP TABLE shard_map");
        }
    }

    private static void execute(TestShard shard, String... statements) throws SQLException {
        try (Connection connection = shard.admin();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> query(TestShard shard, String sql) throws SQLException {
        try (Connection connection = shard.admin();
                Statement statement = connection.createStatement()) {
            return column(statement, sql);
        }
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
