package io.flotilla.testkit;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.process.mysqld.MysqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One shard of the test fleet.
 *
 * @param name   also the name of its data database
 * @param server its primary and only server
 */
public record TestShard(String name, MysqlServer server) {

    private static final String RAW_LOGS = "raw_logs";

    /** The database that holds one table per family. */
    public String database() {
        return name;
    }

    /** The database beside it, for what ingest must remember. */
    public String systemDatabase() {
        return DatabaseAccount.systemDatabase(name);
    }

    /** The shard as the registry is told about it. */
    public Shard description() {
        Instance primary = new Instance(server.host(), server.port(), InstanceRole.PRIMARY);
        return new Shard(new ShardName(name), database(), 1, List.of(primary));
    }

    /** A new connection to the data database as the server's administrator. The caller closes it. */
    public Connection admin() throws SQLException {
        Connection connection = server.admin();
        connection.setCatalog(database());
        return connection;
    }

    /** Ends the server as a crash would. */
    public void kill() {
        server.kill();
    }

    /** Starts the server again, unless it runs, on the same port with the same rows. */
    public void start() {
        server.start();
    }

    /** Drops all families' tables and empties the others. */
    void clean() {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement, database())) {
                String quoted = SqlIdentifier.quote(database(), table);
                statement.execute(table.equals(RAW_LOGS) ? "TRUNCATE TABLE " + quoted : "DROP TABLE " + quoted);
            }
            for (String table : tables(statement, systemDatabase())) {
                statement.execute("TRUNCATE TABLE " + SqlIdentifier.quote(systemDatabase(), table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the shard " + name + " could not be cleaned: " + e.getMessage(), e);
        }
    }

    private static List<String> tables(Statement statement, String database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SHOW TABLES FROM " + SqlIdentifier.quote(database))) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
