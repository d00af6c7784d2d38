package io.flotilla.ingest.reject;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Shard;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.store.ShardServers;
import io.flotilla.mysql.AnswerTimeout;
import io.flotilla.service.problem.RareLines;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Connections to the shards' primaries, for work on reject tables. A primary that writes have found silent is not waited for. */
@ApplicationScoped
class RejectConnections {

    private static final Logger LOG = Logger.getLogger(RejectConnections.class);
    private static final RareLines LINES = new RareLines();
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ShardServers servers;
    private final Duration limit;

    RejectConnections(ShardServers servers, IngestConfig config) {
        this.servers = servers;
        this.limit = config.statementTimeout();
    }

    /** Does work on a connection of its own; fails with a problem. */
    <T> Uni<T> on(Shard shard, Function<SqlConnection, Uni<T>> work) {
        return servers.of(shard)
                .on(work)
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> {
                    LINES.write(
                            shard.name().value(),
                            more -> LOG.warnf(
                                    "The rejects of shard %s cannot be used: %s%s",
                                    shard.name(), failure.getMessage(), more));
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
