package io.flotilla.local.run;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.Passwords;
import io.flotilla.local.fleet.Ports;
import io.flotilla.local.fleet.PrivateFile;
import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.fleet.ShardPlan;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.Dialect;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.Replication;
import io.flotilla.process.mysqld.ServerFlavour;
import io.flotilla.process.mysqld.ServerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The MySQL servers of one data directory. Every step can be repeated: what is there already is left as it is. */
public final class Servers {

    /** The database of the registry and the fleet. */
    static final String MANAGER_DATABASE = "flotilla";

    private static final List<DatabaseAccount> SHARD_ACCOUNTS =
            List.of(DatabaseAccount.REGISTRY, DatabaseAccount.INGEST, DatabaseAccount.QUERY, DatabaseAccount.FLEET);

    private final DataDirectory directory;
    private final Ports ports;
    private final Passwords passwords;

    public Servers(DataDirectory directory, Ports ports, Passwords passwords) {
        this.directory = directory;
        this.ports = ports;
        this.passwords = passwords;
    }

    /** Makes the server, if there is none yet, and starts it, unless it runs. */
    MysqlServer start(ServerName name, Programs programs) {
        Optional<MysqlServer> existing = find(name);
        existing.ifPresent(programs::requireSame);
        MysqlServer server = existing.orElseGet(() -> MysqlServer.create(
                new ServerSpec(directory.server(name), programs.get(), ports.of(name), name.serverId())));
        server.start();
        return server;
    }

    /** A server that has been made; empty before its first start. */
    public Optional<MysqlServer> find(ServerName name) {
        Path home = directory.server(name);
        return MysqlServer.exists(home) ? Optional.of(MysqlServer.open(home)) : Optional.empty();
    }

    /** Those that have been made and do not run. */
    public List<ServerName> down() {
        return Arrays.stream(ServerName.values())
                .filter(name -> find(name).filter(server -> !server.running()).isPresent())
                .toList();
    }

    /** Gives the manager's server its database and account. */
    void prepareManager(MysqlServer server) {
        List<String> statements = new ArrayList<>();
        statements.add(DatabaseAccount.createDatabase(MANAGER_DATABASE, dialect(server)));
        statements.addAll(
                DatabaseAccount.MANAGER.createStatements(MANAGER_DATABASE, passwords.of(DatabaseAccount.MANAGER)));
        server.prepare(statements);
    }

    /** Gives a shard's primary its databases and accounts; the replica gets them by replication. */
    void prepareShard(ShardPlan shard, MysqlServer primary) throws IOException {
        List<String> statements = new ArrayList<>(DatabaseAccount.createDatabases(shard.database(), dialect(primary)));
        for (DatabaseAccount account : SHARD_ACCOUNTS) {
            statements.addAll(account.createStatements(shard.database(), passwords.of(account)));
        }
        primary.prepare(statements);
        writeClientOptions(shard);
    }

    /** Makes the replica follow the primary, once. */
    void replicate(ShardPlan shard, MysqlServer primary, MysqlServer replica) throws IOException {
        Path done = directory.followsMark(shard.replica());
        if (!Files.exists(done)) {
            Replication.follow(replica, primary, passwords.replication());
            PrivateFile.write(done, shard.primary() + "\n");
        }
    }

    private void writeClientOptions(ShardPlan shard) throws IOException {
        String options = """
                [client]
                protocol=tcp
                host=%s
                port=%d
                user=%s
                password=%s
                default-character-set=utf8mb4
                [mysql]
                database=%s
                """.formatted(
                        Ports.HOST,
                        ports.of(shard.primary()),
                        DatabaseAccount.QUERY.username(),
                        passwords.of(DatabaseAccount.QUERY),
                        shard.database());
        PrivateFile.write(directory.client(shard), options);
    }

    private static Dialect dialect(MysqlServer server) {
        return server.flavour() == ServerFlavour.MARIADB ? Dialect.MARIADB : Dialect.MYSQL;
    }

    /** Stops one server. Committed rows are safe either way; false if it had to be ended the hard way. */
    boolean stop(ServerName name, Duration bound) {
        return find(name).map(server -> server.stop(bound)).orElse(true);
    }
}
