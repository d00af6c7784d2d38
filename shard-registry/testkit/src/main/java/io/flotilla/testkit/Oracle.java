package io.flotilla.testkit;

import io.flotilla.mysql.Dialect;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.ServerFlavour;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One plain server with one database that holds the same rows as the fleet: what it answers is right. Its session is set up like
 * the services' sessions. An oracle begins empty; make one per test class and close it.
 */
public final class Oracle implements AutoCloseable {

    private static final String DATABASE = "oracle";
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    private Oracle(Connection connection) {
        this.connection = connection;
    }

    /** An empty oracle on the manager's server of the fleet. */
    public static Oracle empty(Fleet fleet) throws SQLException {
        MysqlServer server = fleet.manager();
        Dialect dialect = server.flavour() == ServerFlavour.MARIADB ? Dialect.MARIADB : Dialect.MYSQL;
        Oracle oracle = new Oracle(server.admin());
        oracle.execute("DROP DATABASE IF EXISTS " + DATABASE);
        oracle.execute("CREATE DATABASE " + DATABASE + " CHARACTER SET utf8mb4 COLLATE " + dialect.collation());
        oracle.connection.setCatalog(DATABASE);
        oracle.execute(dialect.sessionSetup(Duration.ofSeconds(10)));
        return oracle;
    }

    /** Runs any statement, such as CREATE TABLE. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Adds rows to a table; values in the order of the columns. */
    public void insert(String table, List<String> columns, List<? extends List<?>> rows) throws SQLException {
        String sql = "INSERT INTO " + SqlIdentifier.quote(table) + " ("
                + String.join(", ", columns.stream().map(SqlIdentifier::quote).toList()) + ") VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?)";
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (List<?> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.execute();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Takes over a table of a shard, its definition, ids and rows. */
    public void copy(TestShard shard, String table) throws SQLException {
        String quoted = SqlIdentifier.quote(table);
        execute("DROP TABLE IF EXISTS " + quoted);
        try (Connection from = shard.admin();
                Statement statement = from.createStatement()) {
            try (ResultSet definition = statement.executeQuery("SHOW CREATE TABLE " + quoted)) {
                definition.next();
                execute(definition.getString(2));
            }
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted)) {
                copyRows(table, rows);
            }
        }
    }

    private void copyRows(String table, ResultSet rows) throws SQLException {
        List<String> columns = columns(rows.getMetaData());
        List<List<Object>> batch = new ArrayList<>();
        while (rows.next()) {
            batch.add(row(rows, columns.size()));
            if (batch.size() == ROWS_AT_ONCE) {
                insert(table, columns, batch);
                batch.clear();
            }
        }
        insert(table, columns, batch);
    }

    /** What the plain server answers. */
    public Answer select(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> columns = columns(rows.getMetaData());
            List<List<Object>> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row(rows, columns.size()));
            }
            return new Answer(columns, all);
        }
    }

    private static List<String> columns(ResultSetMetaData meta) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            names.add(meta.getColumnLabel(i));
        }
        return names;
    }

    private static List<Object> row(ResultSet rows, int width) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            values.add(rows.getObject(i));
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /**
     * The answer to a SELECT.
     *
     * @param columns the names, in order; the same name may come twice
     * @param rows    the values as the driver gives them, null for NULL
     */
    public record Answer(List<String> columns, List<List<Object>> rows) {}
}
