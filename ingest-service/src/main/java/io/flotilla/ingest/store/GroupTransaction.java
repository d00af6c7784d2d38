package io.flotilla.ingest.store;

import io.flotilla.ingest.IngestConfig;
import io.flotilla.mysql.MySqlFault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One attempt to store a group on one connection: keys, rows, COMMIT. Once begun it runs to its end, also when callers lose interest:
 * a transaction left open would be committed half-way by the next user of its connection.
 */
final class GroupTransaction {

    private final ShardServer server;
    private final SqlConnection connection;
    private final Group group;
    private final List<GroupStatement> statements;
    private final KeyTable keys;
    private final Duration statementTimeout;
    private final Duration silence;

    GroupTransaction(
            ShardServer server,
            SqlConnection connection,
            Group group,
            List<GroupStatement> statements,
            IngestConfig config) {
        this.server = server;
        this.connection = connection;
        this.group = group;
        this.statements = statements;
        this.keys = new KeyTable(connection, group.keyed());
        this.statementTimeout = config.statementTimeout();
        this.silence = config.silence();
    }

    /**
     * Tells the callers of what is stored now, or was stored before under the same key.
     *
     * @return the rest of the group, of which nothing is stored: when some keys were taken, the writes that had others. Fails with
     *     {@link StatementFailure}, with OUTCOME_UNKNOWN once COMMIT was sent, or with whatever broke the connection before
     */
    Uni<Group> run() {
        return execute("START TRANSACTION", silence)
                .chain(() -> insert().onFailure(failure -> !isLost(failure)).call(this::rollback))
                .chain(inserted -> inserted ? commit() : settleTaken());
    }

    /** False when keys are taken and so nothing was inserted. */
    private Uni<Boolean> insert() {
        return insertKeys()
                .chain(inserted -> inserted ? insertRows() : Uni.createFrom().item(false));
    }

    private Uni<Boolean> insertKeys() {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        return blaming(group.keyed(), () -> bound(keys.insert(), statementTimeout)
                .replaceWith(true)
                .onFailure(GroupTransaction::isTaken)
                .recoverWithItem(false));
    }

    /** Somebody stored the key before, or is about to: then the server waits for them, but not for ever. */
    private static boolean isTaken(Throwable failure) {
        MySqlFault fault = MySqlFault.of(failure);
        return fault == MySqlFault.DUPLICATE_KEY || fault == MySqlFault.LOCK_TIMEOUT;
    }

    private Uni<Boolean> insertRows() {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> blaming(statement.writes(), () -> execute(statement.sql(), statementTimeout)))
                .onItem()
                .ignoreAsUni()
                .replaceWith(true);
    }

    private Uni<Group> commit() {
        return execute("COMMIT", statementTimeout)
                .onFailure()
                .transform(failure -> StoreFaults.atCommit(
                        failure, group.writes().get(0).assignment().shard()))
                .invoke(() -> group.writes()
                        .forEach(write ->
                                write.stored(new Stored(write.assignment().receipt(), false))))
                .replaceWith(new Group(List.of()));
    }

    private Uni<Group> settleTaken() {
        return rollback()
                .chain(() -> bound(keys.find(), statementTimeout))
                .chain(stored -> bound(keys.taken(), statementTimeout).map(taken -> settle(stored, taken)));
    }

    /** Who has a key that is stored gets its answer, who has one that is being stored elsewhere is sent away. */
    private Group settle(Map<KeyId, KeyTable.Entry> stored, Set<KeyId> taken) {
        List<PendingWrite> settled = new ArrayList<>();
        for (PendingWrite write : group.keyed()) {
            KeyId key = write.assignment().keyId().orElseThrow();
            if (stored.containsKey(key)) {
                stored.get(key).settle(write);
                settled.add(write);
            } else if (taken.contains(key)) {
                write.failed(StoreFaults.keyInUse());
                settled.add(write);
            }
        }
        return group.without(settled);
    }

    /** A connection that cannot even roll back is lost, and with it the transaction. */
    private Uni<Void> rollback() {
        return execute("ROLLBACK", silence).onFailure().recoverWithNull();
    }

    private static <T> Uni<T> blaming(List<PendingWrite> writes, Supplier<Uni<T>> statement) {
        return statement
                .get()
                .onFailure(failure -> !isLost(failure))
                .transform(failure -> new StatementFailure(failure, writes));
    }

    private static boolean isLost(Throwable failure) {
        return MySqlFault.of(failure).noConnection();
    }

    private Uni<Void> execute(String sql, Duration limit) {
        return bound(connection.query(sql).execute().replaceWithVoid(), limit);
    }

    private <T> Uni<T> bound(Uni<T> statement, Duration limit) {
        return server.answer(connection, statement, limit);
    }
}
