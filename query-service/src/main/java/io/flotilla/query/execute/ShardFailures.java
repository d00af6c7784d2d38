package io.flotilla.query.execute;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.api.registry.Shard;
import io.flotilla.mysql.MySqlFault;
import io.flotilla.query.analyse.ResolvedQuery;
import io.flotilla.query.analyse.UnknownColumn;
import io.flotilla.query.lex.QueryProblems;
import io.vertx.mysqlclient.MySQLException;
import java.time.Duration;

/** What the failure of a statement on a shard means to the caller. Never repeats what the server said. */
final class ShardFailures {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private ShardFailures() {}

    /** The problem to answer; whatever is our own fault stays as it is. */
    static Throwable problem(Throwable failure, Shard shard, ResolvedQuery query) {
        if (failure instanceof ProblemException || failure instanceof ShardRun.AbandonedException) {
            return failure;
        }
        if (failure instanceof ShardRun.OverdueException) {
            return timeout(failure);
        }
        return switch (MySqlFault.of(failure)) {
            case UNREACHABLE, CONNECTION_LOST -> unavailable(shard, failure);
            case STATEMENT_TIMEOUT, LOCK_TIMEOUT -> timeout(failure);
            case NO_SUCH_COLUMN -> UnknownColumn.problem(query).causedBy(failure);
            case NO_SUCH_TABLE -> tableGone(failure);
            case ACCESS_DENIED, READ_ONLY -> failure;
            default -> failure instanceof MySQLException refusal ? refused(refusal) : failure;
        };
    }

    private static ProblemException unavailable(Shard shard, Throwable failure) {
        return new ProblemException(
                        QueryError.SHARD_UNAVAILABLE,
                        "The shard %s is not available; families on other shards are. Try again shortly"
                                .formatted(shard.name()))
                .with("shard", shard.name().value())
                .retryAfter(RETRY_AFTER)
                .causedBy(failure);
    }

    private static ProblemException timeout(Throwable failure) {
        return new ProblemException(
                        QueryError.QUERY_TIMEOUT,
                        "The query took too long and was ended: narrow it, or ask for less at a time")
                .causedBy(failure);
    }

    private static ProblemException tableGone(Throwable failure) {
        return QueryProblems.whole(
                        QueryError.UNKNOWN_TABLE,
                        "A family of this query is no longer there. GET /api/describe lists all")
                .causedBy(failure);
    }

    private static ProblemException refused(MySQLException refusal) {
        return QueryProblems.whole(QueryError.INVALID_QUERY, ServerRefusals.sentence(refusal.getErrorCode()))
                .with("errno", refusal.getErrorCode())
                .causedBy(refusal);
    }
}
