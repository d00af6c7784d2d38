package io.flotilla.registry.ddl;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.Shard;
import io.flotilla.mysql.AnswerTimeout;
import io.flotilla.mysql.MySqlPools;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/** The shards' primaries. A silent one fails its own callers in time: its connection is cut, and everybody else goes on. */
@ApplicationScoped
class Primaries {

    private final MySqlPools pools;
    private final DdlConfig config;

    Primaries(MySqlPools pools, DdlConfig config) {
        this.pools = pools;
        this.config = config;
    }

    /** Completes when the primary has answered a question that costs nothing; fails with SHARD_UNAVAILABLE. */
    Uni<Void> reach(Shard shard) {
        return bounded(
                shard,
                config.silence(),
                connection -> connection.query("DO 0").execute().replaceWithVoid());
    }

    /** Does the work on a connection to the primary's data database; fails with a problem that says what is wrong. */
    <T> Uni<T> on(Shard shard, Function<SqlConnection, Uni<T>> work) {
        return bounded(shard, config.timeout(), work);
    }

    private <T> Uni<T> bounded(Shard shard, Duration limit, Function<SqlConnection, Uni<T>> work) {
        Instance primary = shard.primary();
        return pools.connection(primary.host(), primary.port(), shard.database())
                .chain(connection -> AnswerTimeout.bound(connection, work.apply(connection), limit)
                        .eventually(connection::close))
                .onFailure()
                .transform(failure -> DdlFailures.translate(failure, shard));
    }
}
