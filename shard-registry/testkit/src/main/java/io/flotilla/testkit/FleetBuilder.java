package io.flotilla.testkit;

import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.Dialect;
import io.flotilla.process.FreePort;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.ServerBinaries;
import io.flotilla.process.mysqld.ServerFlavour;
import io.flotilla.process.mysqld.ServerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes the servers of a test fleet, all at once, and what every shard and the manager have before the first service starts. */
final class FleetBuilder {

    /** The server to use instead of the bundled one; empty means bundled. */
    private static final String SERVER = "flotilla.test.mysqld";

    private final Path directory;
    private final ServerBinaries binaries;
    private final String token = UUID.randomUUID().toString();

    private FleetBuilder(Path directory, ServerBinaries binaries) {
        this.directory = directory;
        this.binaries = binaries;
    }

    /** Gives the directory of a new, running fleet that ends with this JVM. */
    static Path build(Path target) throws IOException {
        FleetLeftovers.remove(target);
        Path directory =
                target.resolve(FleetLeftovers.PREFIX + ProcessHandle.current().pid());
        Files.createDirectories(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FleetLeftovers.end(directory), "end of the test fleet"));
        FleetBuilder builder = new FleetBuilder(directory, binaries());
        FleetHolder.writeToken(directory, builder.token);
        builder.startAll();
        return directory;
    }

    private static ServerBinaries binaries() {
        String given = System.getProperty(SERVER, "");
        return given.isBlank() ? ServerBinaries.bundled() : ServerBinaries.installed(Path.of(given));
    }

    private void startAll() {
        List<String> names = new ArrayList<>(List.of(Fleet.MANAGER));
        names.addAll(Fleet.SHARDS);
        ExecutorService threads = Executors.newFixedThreadPool(names.size());
        try {
            names.stream()
                    .map(name -> CompletableFuture.runAsync(() -> start(name, names.indexOf(name) + 1), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private void start(String name, int serverId) {
        MysqlServer server =
                MysqlServer.create(new ServerSpec(directory.resolve(name), binaries, FreePort.pick(), serverId));
        behaveAsTheNewest(server);
        server.start();
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            for (String sql : name.equals(Fleet.MANAGER) ? manager() : shard(name)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test server " + name + " could not be prepared: " + e.getMessage(), e);
        }
    }

    /** From 11.6 on this is MariaDB's default, and the bundled one is older; MySQL takes no notice. */
    private static void behaveAsTheNewest(MysqlServer server) {
        try {
            Files.writeString(
                    server.directory().resolve("local.cnf"), "[mysqld]\nloose-innodb-snapshot-isolation=ON\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> manager() {
        List<String> statements = new ArrayList<>();
        statements.add(DatabaseAccount.createDatabase(Fleet.MANAGER_DATABASE, dialect()));
        statements.addAll(account(DatabaseAccount.MANAGER, Fleet.MANAGER_DATABASE));
        return statements;
    }

    private List<String> shard(String database) {
        List<String> statements = new ArrayList<>(DatabaseAccount.createDatabases(database, dialect()));
        for (DatabaseAccount account : DatabaseAccount.values()) {
            if (account != DatabaseAccount.MANAGER) {
                statements.addAll(account(account, database));
            }
        }
        return statements;
    }

    private List<String> account(DatabaseAccount account, String database) {
        return account.createStatements(database, token + "-" + account.username());
    }

    private Dialect dialect() {
        return binaries.flavour() == ServerFlavour.MARIADB ? Dialect.MARIADB : Dialect.MYSQL;
    }
}
