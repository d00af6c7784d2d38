package io.flotilla.benchmarks.rig;

import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.Dialect;
import io.flotilla.process.FreePort;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.Replication;
import io.flotilla.process.mysqld.ServerBinaries;
import io.flotilla.process.mysqld.ServerFlavour;
import io.flotilla.process.mysqld.ServerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the servers: the manager's, the primary, its replica. */
final class Servers {

    static final String MANAGER_DATABASE = "flotilla";

    /** Beyond the product's own: memory as a server has it, and the statement that the direct client may use. */
    private static final String OPTIONS = """
            [mysqld]
            innodb-buffer-pool-size=1G
            local-infile=ON
            """;

    /** One thread that syncs each transaction would still be at it minutes after a round; what is measured is the primary. */
    private static final String REPLICA = OPTIONS + """
            innodb-flush-log-at-trx-commit=2
            sync-binlog=0
            """;

    private final Path directory;
    private final ServerBinaries binaries;
    private final String password;

    Servers(Path directory, Optional<Path> mysqld, String password) {
        this.directory = directory;
        this.binaries = mysqld.map(ServerBinaries::installed).orElseGet(ServerBinaries::bundled);
        this.password = password;
    }

    MysqlServer manager() {
        MysqlServer server = start("manager", 1, OPTIONS);
        List<String> statements = new ArrayList<>();
        statements.add(DatabaseAccount.createDatabase(MANAGER_DATABASE, dialect()));
        statements.addAll(DatabaseAccount.MANAGER.createStatements(MANAGER_DATABASE, password));
        server.prepare(statements);
        return server;
    }

    Shard shard(boolean replicated) {
        MysqlServer primary = start("primary", 2, OPTIONS);
        List<String> statements = new ArrayList<>(DatabaseAccount.createDatabases(Shard.DATABASE, dialect()));
        for (DatabaseAccount account : List.of(DatabaseAccount.REGISTRY, DatabaseAccount.INGEST)) {
            statements.addAll(account.createStatements(Shard.DATABASE, password));
        }
        primary.prepare(statements);
        Optional<MysqlServer> replica = replicated ? Optional.of(start("replica", 3, REPLICA)) : Optional.empty();
        replica.ifPresent(server -> Replication.follow(server, primary, password));
        return new Shard(primary, replica, password);
    }

    private MysqlServer start(String name, int serverId, String options) {
        MysqlServer server =
                MysqlServer.create(new ServerSpec(directory.resolve(name), binaries, FreePort.pick(), serverId));
        try {
            Files.writeString(server.directory().resolve("local.cnf"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
        return server;
    }

    private Dialect dialect() {
        return binaries.flavour() == ServerFlavour.MARIADB ? Dialect.MARIADB : Dialect.MYSQL;
    }
}
