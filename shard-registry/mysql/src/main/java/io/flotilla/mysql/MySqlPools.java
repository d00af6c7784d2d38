package io.flotilla.mysql;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.mysqlclient.MySQLBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Connection pools, one per instance and database, made at first use. A pool of a dead server fails its own callers within the
 * connect time-out and nobody else's. Every connection has the session that {@link Dialect} fixes before anybody gets it.
 */
public final class MySqlPools implements AutoCloseable {

    private static final int IDLE_SECONDS = 60;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final MySqlSettings settings;
    private final Map<Key, Pool> pools = new ConcurrentHashMap<>();

    private record Key(String host, int port, String database) {

        @Override
        public String toString() {
            return host + ':' + port + '/' + database;
        }
    }

    public MySqlPools(Vertx vertx, MySqlSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /** The pool for a database of the server at this address. Never blocks; connections are opened when asked for. */
    public Pool pool(String host, int port, String database) {
        return pools.computeIfAbsent(new Key(host, port, database), this::open);
    }

    /**
     * A connection of that pool, to be closed after use. When none comes free in time this fails with a {@link TimeoutException},
     * which the pool itself cannot be told to do: to it a full house and a broken connection are failures of one type. When too many
     * wait already it fails with {@link CommonError#TOO_MANY_REQUESTS}, at once.
     */
    public Uni<SqlConnection> connection(String host, int port, String database) {
        return pool(host, port, database)
                .getConnection()
                .onFailure(failure -> failure.getClass() == NoStackTraceThrowable.class)
                .transform(full -> new TimeoutException("No connection to " + host + ':' + port + " came free in time"))
                .onFailure(ConnectionPoolTooBusyException.class)
                .transform(MySqlPools::tooBusy);
    }

    /** Gives up the pool for a database with all its connections; who asks next gets a new one. For a server that went silent. */
    public void forget(String host, int port, String database) {
        Pool pool = pools.remove(new Key(host, port, database));
        if (pool != null) {
            pool.closeAndForget();
        }
    }

    private static ProblemException tooBusy(Throwable cause) {
        return new ProblemException(
                        CommonError.TOO_MANY_REQUESTS,
                        "Too many requests wait for this shard already. Nothing was done; try again shortly")
                .retryAfter(RETRY_AFTER)
                .causedBy(cause);
    }

    /** Closes all connections. */
    @Override
    public void close() {
        pools.values().forEach(Pool::closeAndForget);
        pools.clear();
    }

    private Pool open(Key key) {
        return MySQLBuilder.pool()
                .with(poolOptions(key))
                .connectingTo(connectOptions(key))
                .using(vertx)
                .withConnectHandler(connection -> NewSession.prepare(connection, settings.lockWait()))
                .build();
    }

    private MySQLConnectOptions connectOptions(Key key) {
        MySQLConnectOptions options = new MySQLConnectOptions()
                .setHost(key.host)
                .setPort(key.port)
                .setDatabase(key.database)
                .setUser(settings.username())
                .setPassword(settings.password())
                .setCharset("utf8mb4");
        options.setConnectTimeout((int) settings.connectTimeout().toMillis());
        options.setTcpKeepAlive(true);
        // Without names of their own all pools would share one set of meters.
        options.setMetricsName("mysql|" + key);
        return options;
    }

    private PoolOptions poolOptions(Key key) {
        return new PoolOptions()
                .setName(key.toString())
                .setMaxSize(settings.poolSize())
                .setMaxWaitQueueSize(settings.maxWaiting())
                .setConnectionTimeout((int) settings.acquireTimeout().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }
}
