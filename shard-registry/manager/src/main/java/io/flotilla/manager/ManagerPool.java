package io.flotilla.manager;

import io.flotilla.mysql.NewSession;
import io.quarkus.reactive.mysql.client.MySQLPoolCreator;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Gives the pool of the manager database its bounds and its connections the fixed session; without, every wait is endless. */
@Singleton
class ManagerPool implements MySQLPoolCreator {

    /** Under which its meters are kept apart from those of the shards' pools. */
    private static final String NAME = "manager";

    private static final int MAX_WAITING = 1_000;

    private final ManagerConfig config;

    ManagerPool(ManagerConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        PoolOptions options = input.poolOptions()
                .setName(NAME)
                .setMaxWaitQueueSize(MAX_WAITING)
                .setConnectionTimeout((int) config.acquireTimeout().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        input.mySQLConnectOptionsList().forEach(server -> {
            server.setConnectTimeout((int) config.connectTimeout().toMillis());
            server.setMetricsName("mysql|" + NAME);
        });
        return MySQLBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.mySQLConnectOptionsList()))
                .using(input.vertx())
                .withConnectHandler(
                        connection -> NewSession.prepare(SqlConnection.newInstance(connection), config.lockWait()))
                .build();
    }
}
