package io.flotilla.mysql;

import java.util.ArrayList;
import java.util.List;

/**
 * The accounts of the services, each with the least it needs. On a shard there are two databases: the data database with one
 * table per family, and the system database (its name + {@code _system}) with what ingest must remember beside the rows.
 */
public enum DatabaseAccount {
    /** Owns all DDL on a shard. DELETE on the system database is for expired idempotency keys. */
    REGISTRY(
            "flotilla_registry",
            "SELECT, INSERT, CREATE, ALTER, DROP, INDEX",
            "SELECT, INSERT, DELETE, CREATE, ALTER, DROP, INDEX"),
    /** Adds rows, and reads back only what the system database has. DELETE there is for kept events that are taken after all. */
    INGEST("flotilla_ingest", "INSERT", "SELECT, INSERT, DELETE"),
    /** Reads families, and nothing else. */
    QUERY("flotilla_query", "SELECT", null),
    /** Administers the servers: their replication, and the accounts of people. */
    FLEET("flotilla_fleet", null, null),
    /** Owns the manager database; has no place on a shard. */
    MANAGER("flotilla_manager", "ALL PRIVILEGES", null);

    private final String username;
    private final String dataPrivileges;
    private final String systemPrivileges;

    DatabaseAccount(String username, String dataPrivileges, String systemPrivileges) {
        this.username = username;
        this.dataPrivileges = dataPrivileges;
        this.systemPrivileges = systemPrivileges;
    }

    public String username() {
        return username;
    }

    /** The name of the system database that belongs to a data database. */
    public static String systemDatabase(String database) {
        return database + "_system";
    }

    /** The statements, one each, that make a shard's two databases. An administrator of the server runs them; repeatable. */
    public static List<String> createDatabases(String database, Dialect dialect) {
        return List.of(createDatabase(database, dialect), createDatabase(systemDatabase(database), dialect));
    }

    /** The statement that makes one database with the one collation. Repeatable. */
    public static String createDatabase(String database, Dialect dialect) {
        return "CREATE DATABASE IF NOT EXISTS " + SqlIdentifier.quote(database) + " CHARACTER SET utf8mb4 COLLATE "
                + dialect.collation();
    }

    /**
     * The statements, one each, that make this account and give it what it needs on a data database and its system database.
     * An administrator of the server runs them; repeatable, and a repetition sets the password anew.
     */
    public List<String> createStatements(String database, String password) {
        String account = SqlLiteral.quote(username) + "@'%'";
        String identified = " IDENTIFIED BY " + SqlLiteral.quote(password);
        List<String> statements = new ArrayList<>();
        statements.add("CREATE USER IF NOT EXISTS " + account + identified);
        statements.add("ALTER USER " + account + identified);
        if (this == FLEET) {
            statements.add("GRANT ALL PRIVILEGES ON *.* TO " + account + " WITH GRANT OPTION");
        } else {
            statements.add(
                    "GRANT " + dataPrivileges + " ON " + SqlIdentifier.quotePattern(database) + ".* TO " + account);
        }
        if (systemPrivileges != null) {
            statements.add("GRANT " + systemPrivileges + " ON " + SqlIdentifier.quotePattern(systemDatabase(database))
                    + ".* TO " + account);
        }
        return List.copyOf(statements);
    }
}
