package io.flotilla.soak.fleet;

import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.Dialect;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.ServerFlavour;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The databases and accounts of the services, with one password each for the life of a fleet. */
final class Accounts {

    static final String MANAGER_DATABASE = "flotilla";

    private static final List<DatabaseAccount> ON_SHARDS = List.of(DatabaseAccount.REGISTRY, DatabaseAccount.INGEST);

    private final String secret = UUID.randomUUID().toString();

    String password(DatabaseAccount account) {
        return secret + "-" + account.username();
    }

    void prepareManager(MysqlServer server) {
        List<String> statements = new ArrayList<>();
        statements.add(DatabaseAccount.createDatabase(MANAGER_DATABASE, dialect(server)));
        statements.addAll(of(DatabaseAccount.MANAGER, MANAGER_DATABASE));
        server.prepare(statements);
    }

    void prepareShard(MysqlServer server, String database) {
        List<String> statements = new ArrayList<>(DatabaseAccount.createDatabases(database, dialect(server)));
        ON_SHARDS.forEach(account -> statements.addAll(of(account, database)));
        server.prepare(statements);
    }

    private List<String> of(DatabaseAccount account, String database) {
        return account.createStatements(database, password(account));
    }

    private static Dialect dialect(MysqlServer server) {
        return server.flavour() == ServerFlavour.MARIADB ? Dialect.MARIADB : Dialect.MYSQL;
    }
}
