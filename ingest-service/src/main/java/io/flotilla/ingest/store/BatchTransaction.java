package io.flotilla.ingest.store;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.mysql.AnswerTimeout;
import io.flotilla.mysql.MySqlFault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Optional;

/**
 * One attempt to store an assignment on one connection: key, rows, COMMIT. It ends in the answer; in OUTCOME_UNKNOWN once COMMIT was
 * sent; or, with nothing stored and nothing left open, in whatever failed before.
 */
final class BatchTransaction {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final SqlConnection connection;
    private final Assignment assignment;
    private final Duration statementTimeout;
    private final Duration silence;
    private final Optional<KeyTable> keys;

    BatchTransaction(SqlConnection connection, Assignment assignment, IngestConfig config) {
        this.connection = connection;
        this.assignment = assignment;
        this.statementTimeout = config.statementTimeout();
        this.silence = config.silence();
        this.keys = assignment.key().map(key -> new KeyTable(connection, assignment, key));
    }

    /** Empty when the key was there at first and gone a moment later, so that the attempt is worth repeating. */
    Uni<Optional<Stored>> run() {
        return bound(execute("START TRANSACTION"), silence)
                .chain(this::insertAll)
                .chain(done -> done ? commit() : replay());
    }

    /** False when the key is there already and so nothing was inserted. */
    private Uni<Boolean> insertAll() {
        return insertKey()
                .chain(inserted -> inserted ? insertRows() : Uni.createFrom().item(false))
                .onFailure(failure -> !isLost(failure))
                .call(this::rollback);
    }

    private Uni<Boolean> insertKey() {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        return bound(keys.get().insert(), statementTimeout)
                .replaceWith(true)
                .onFailure(failure -> MySqlFault.of(failure) == MySqlFault.DUPLICATE_KEY)
                .recoverWithItem(false)
                .onFailure(failure -> MySqlFault.of(failure) == MySqlFault.LOCK_TIMEOUT)
                .transform(BatchTransaction::inUse);
    }

    private Uni<Boolean> insertRows() {
        return Multi.createFrom()
                .iterable(assignment.statements())
                .onItem()
                .transformToUniAndConcatenate(statement -> bound(execute(statement), statementTimeout))
                .onItem()
                .ignoreAsUni()
                .replaceWith(true);
    }

    private Uni<Optional<Stored>> commit() {
        return bound(execute("COMMIT"), statementTimeout)
                .onFailure()
                .transform(failure -> StoreFaults.atCommit(failure, assignment.shard()))
                .replaceWith(Optional.of(new Stored(assignment.receipt(), false)));
    }

    private Uni<Optional<Stored>> replay() {
        return rollback().chain(() -> bound(keys.orElseThrow().find(), statementTimeout));
    }

    /** A connection that cannot even roll back is lost, and with it the transaction. */
    private Uni<Void> rollback() {
        return bound(execute("ROLLBACK"), silence).onFailure().recoverWithNull();
    }

    private <T> Uni<T> bound(Uni<T> statement, Duration limit) {
        return AnswerTimeout.bound(connection, statement, limit);
    }

    private static boolean isLost(Throwable failure) {
        MySqlFault fault = MySqlFault.of(failure);
        return fault == MySqlFault.CONNECTION_LOST || fault == MySqlFault.UNREACHABLE;
    }

    private Uni<Void> execute(String sql) {
        return connection.query(sql).execute().replaceWithVoid();
    }

    private static ProblemException inUse(Throwable failure) {
        return new ProblemException(
                        IngestError.IDEMPOTENCY_KEY_IN_USE,
                        "Another request with this key has not ended yet; ask again shortly to get its answer")
                .retryAfter(RETRY_AFTER)
                .causedBy(failure);
    }
}
