package io.flotilla.fleet.user;

import io.flotilla.mysql.Dialect;
import io.flotilla.testkit.TestShard;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A server of the test fleet, as its accounts and its administrator see it. */
final class ServerAccounts {

    private ServerAccounts() {}

    /** A new connection as that account; the caller closes it. */
    static Connection login(TestShard shard, String user, String password) throws SQLException {
        return login(shard, shard.database(), user, password);
    }

    static Connection login(TestShard shard, String database, String user, String password) throws SQLException {
        String url = "jdbc:mysql://%s:%d/%s?allowPublicKeyRetrieval=true"
                .formatted(shard.server().host(), shard.server().port(), database);
        return DriverManager.getConnection(url, user, password);
    }

    /** What {@code SELECT 1} gives to that account: 1, or why not. */
    static String select(TestShard shard, String user, String password) {
        try (Connection connection = login(shard, user, password);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    /** Runs a statement as the administrator. */
    static void run(TestShard shard, String sql) throws SQLException {
        try (Connection connection = shard.admin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Which of its kind the server is, as the services tell it. */
    static Dialect dialect(TestShard shard) throws SQLException {
        try (Connection connection = shard.admin()) {
            return Dialect.of(connection.getMetaData().getDatabaseProductVersion());
        }
    }

    static boolean exists(TestShard shard, String user) {
        try (Connection connection = shard.admin();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM mysql.user WHERE User = '" + user + "'")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
