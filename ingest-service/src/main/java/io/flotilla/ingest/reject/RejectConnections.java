package io.flotilla.ingest.reject;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.Shard;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.mysql.AnswerTimeout;
import io.flotilla.mysql.MySqlPools;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Connections to the shards' primaries, for work on reject tables. */
@ApplicationScoped
class RejectConnections {

    private static final Logger LOG = Logger.getLogger(RejectConnections.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final MySqlPools pools;
    private final Duration limit;

    RejectConnections(MySqlPools pools, IngestConfig config) {
        this.pools = pools;
        this.limit = config.statementTimeout();
    }

    /** Does work on a connection of its own; fails with a problem. */
    <T> Uni<T> on(Shard shard, Function<SqlConnection, Uni<T>> work) {
        Instance primary = shard.firstPrimary().orElseThrow(() -> unavailable(shard));
        return pools.connection(primary.host(), primary.port(), shard.database())
                .chain(connection -> work.apply(connection).eventually(connection::close))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> {
                    LOG.warnf("The rejects of shard %s cannot be used: %s", shard.name(), failure.getMessage());
                    return unavailable(shard).causedBy(failure);
                });
    }

    /** A statement with a bound on its answer. */
    <T> Uni<T> bound(SqlConnection connection, Uni<T> statement) {
        return AnswerTimeout.bound(connection, statement, limit);
    }

    private static ProblemException unavailable(Shard shard) {
        return new ProblemException(
                        IngestError.SHARD_UNAVAILABLE,
                        "Shard %s cannot be asked at present. What was done up to now stays done; try again shortly"
                                .formatted(shard.name()))
                .retryAfter(RETRY_AFTER);
    }
}
