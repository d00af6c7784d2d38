package io.flotilla.testkit;

import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.process.mysqld.MysqlServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real servers of this JVM's tests: one with the manager database and two shards, {@code orders} and {@code metrics}, with
 * databases and accounts as in production. Made at first use, gone with the JVM; {@code -Dflotilla.test.mysqld=PATH} uses that
 * server instead of the bundled MariaDB.
 */
public final class Fleet {

    /** The database of the registry. */
    public static final String MANAGER_DATABASE = "flotilla";

    static final String MANAGER = "manager";
    static final List<String> SHARDS = List.of("orders", "metrics");

    private final Path directory;
    private final String token;
    private final MysqlServer manager;
    private final Map<String, TestShard> shards;

    Fleet(Path directory, String token) {
        this.directory = directory;
        this.token = token;
        this.manager = MysqlServer.open(directory.resolve(MANAGER));
        this.shards = SHARDS.stream()
                .map(name -> new TestShard(name, MysqlServer.open(directory.resolve(name))))
                .collect(Collectors.toUnmodifiableMap(TestShard::name, Function.identity()));
    }

    /** The one fleet of this JVM, whichever class loader asks. */
    public static Fleet shared() {
        return FleetHolder.shared();
    }

    /** The server with the manager database. */
    public MysqlServer manager() {
        return manager;
    }

    /** @param name {@code orders} or {@code metrics} */
    public TestShard shard(String name) {
        TestShard shard = shards.get(name);
        if (shard == null) {
            throw new IllegalArgumentException("the test fleet has the shards " + SHARDS + ", not " + name);
        }
        return shard;
    }

    /** Both shards, {@code orders} first. */
    public List<TestShard> shards() {
        return SHARDS.stream().map(this::shard).toList();
    }

    /** The password of a service's account; the same on every server of the fleet. */
    public String password(DatabaseAccount account) {
        return token + "-" + account.username();
    }

    /** The real registry over this fleet, as a process of its own; not started until asked to. */
    public TestRegistry registry() {
        return new TestRegistry(this);
    }

    /**
     * Makes all of it as good as new, for the next test class: starts servers that are down, drops all families' tables, empties
     * the other tables of the shards, and puts the manager database back to what it was after the registry's start. Caches of
     * services under test follow at their next refresh; tests that cannot wait for that use names of their own.
     */
    public void clean() {
        Stream.concat(Stream.of(manager), shards().stream().map(TestShard::server))
                .forEach(MysqlServer::start);
        try {
            shards().forEach(TestShard::clean);
            new CleanState(manager).restore();
        } catch (SQLException e) {
            throw new IllegalStateException("the test fleet could not be cleaned: " + e.getMessage(), e);
        }
    }

    /** Holds the servers' directories and logs. */
    public Path directory() {
        return directory;
    }
}
