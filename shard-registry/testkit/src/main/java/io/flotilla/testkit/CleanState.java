package io.flotilla.testkit;

import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.process.mysqld.MysqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the manager database holds right after the registry's start, kept in a database beside it and put back before a test
 * class. Knows nothing of the registry's tables but that histories of migrations are to be left alone.
 */
final class CleanState {

    private static final String COPY = Fleet.MANAGER_DATABASE + "_clean";

    private final MysqlServer server;

    CleanState(MysqlServer server) {
        this.server = server;
    }

    /** Keeps what is there now, unless it has been kept before. Does nothing before the registry's first migration. */
    void remember() throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(statement, Fleet.MANAGER_DATABASE);
            if (tables.isEmpty() || !tables(statement, COPY).isEmpty()) {
                return;
            }
            statement.execute("CREATE DATABASE IF NOT EXISTS " + COPY);
            for (String table : tables) {
                statement.execute("CREATE TABLE " + SqlIdentifier.quote(COPY, table) + " AS SELECT * FROM "
                        + SqlIdentifier.quote(Fleet.MANAGER_DATABASE, table));
            }
        }
    }

    /** Puts back what was kept; the first call keeps. */
    void restore() throws SQLException {
        remember();
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET SESSION foreign_key_checks = 0");
            List<String> kept = tables(statement, COPY);
            for (String table : tables(statement, Fleet.MANAGER_DATABASE)) {
                String quoted = SqlIdentifier.quote(Fleet.MANAGER_DATABASE, table);
                statement.execute("DELETE FROM " + quoted);
                if (kept.contains(table)) {
                    statement.execute("INSERT INTO " + quoted + " SELECT * FROM " + SqlIdentifier.quote(COPY, table));
                }
            }
            connection.commit();
        }
    }

    private static List<String> tables(Statement statement, String database) throws SQLException {
        List<String> names = new ArrayList<>();
        String query = "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                + " AND table_name NOT LIKE '%schema\\_history' AND table_schema = '" + database + "'";
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
