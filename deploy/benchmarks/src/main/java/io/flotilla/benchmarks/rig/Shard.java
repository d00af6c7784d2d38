package io.flotilla.benchmarks.rig;

import io.flotilla.benchmarks.BenchmarkFailure;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.Replication;
import io.vertx.mysqlclient.MySQLConnectOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * The one shard, and how to get past Flotilla to its primary: with the account that ingest itself uses.
 *
 * @param password of that account
 */
public record Shard(MysqlServer primary, Optional<MysqlServer> replica, String password) {

    static final String DATABASE = "bench";

    /** By default long statements are prepared anew each time. */
    private static final int LONGEST_CACHED = 1 << 20;

    private static final Duration CATCHING_UP = Duration.ofMinutes(10);

    /** For the Vert.x client. */
    public MySQLConnectOptions vertx() {
        return new MySQLConnectOptions()
                .setHost(primary.host())
                .setPort(primary.port())
                .setDatabase(DATABASE)
                .setUser(DatabaseAccount.INGEST.username())
                .setPassword(password)
                .setCharset("utf8mb4")
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_CACHED);
    }

    /** A new JDBC connection; the caller closes it. */
    public Connection jdbc() throws SQLException {
        String url = "jdbc:mysql://%s:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true&allowLoadLocalInfile=true"
                .formatted(primary.host(), primary.port(), DATABASE);
        return DriverManager.getConnection(url, DatabaseAccount.INGEST.username(), password);
    }

    /** Fails unless the primary, and in the end its replica, have exactly so many rows; returns when the replica is idle again. */
    public void requireRows(String table, long expected) {
        require("the primary", count(primary, table), expected, table);
        replica.ifPresent(server -> {
            Replication.awaitCaughtUp(server, primary, CATCHING_UP);
            require("the replica", count(server, table), expected, table);
        });
    }

    private static void require(String server, long found, long expected, String table) {
        if (found != expected) {
            throw new BenchmarkFailure(
                    "%s has %,d rows in %s, and %,d were acknowledged".formatted(server, found, table, expected));
        }
    }

    private static long count(MysqlServer server, String table) {
        return Long.parseLong(ask(server, "SELECT COUNT(*) FROM " + SqlIdentifier.quote(DATABASE, table)));
    }

    /** The rows of a round are of no use after it. */
    public void drop(String table) {
        try (Connection connection = primary.admin();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + SqlIdentifier.quote(DATABASE, table));
        } catch (SQLException e) {
            throw new BenchmarkFailure("cannot drop " + table + ": " + e.getMessage(), e);
        }
    }

    /** What runs and how it is set, as the server says. */
    public String description() {
        return "%s %s, innodb_flush_log_at_trx_commit=%s, sync_binlog=%s, log_bin=%s, buffer pool %d MB, %s replica"
                .formatted(
                        primary.flavour(),
                        primary.version(),
                        variable("innodb_flush_log_at_trx_commit"),
                        variable("sync_binlog"),
                        variable("log_bin"),
                        Long.parseLong(variable("innodb_buffer_pool_size")) >> 20,
                        replica.isPresent() ? "one" : "no");
    }

    private String variable(String name) {
        return ask(primary, "SELECT @@GLOBAL." + name);
    }

    private static String ask(MysqlServer server, String query) {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new BenchmarkFailure(query + " failed: " + e.getMessage(), e);
        }
    }
}
