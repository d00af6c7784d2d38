package io.flotilla.ingest.reject;

import io.flotilla.api.ingest.KeptEvent;
import io.flotilla.ingest.batch.Replay;
import io.flotilla.ingest.batch.Rows;
import io.flotilla.mysql.MySqlFault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.stream.Collectors;

/**
 * Makes rows of rejects. They are deleted first: who finds one gone was overtaken by somebody who stores it, and stores nothing. So an
 * event becomes a row once, whoever replays it and however that ends.
 */
final class ReplayTransaction {

    private final RejectConnections connections;
    private final SqlConnection connection;
    private final RejectPlace place;
    private final Replay replay;

    ReplayTransaction(RejectConnections connections, SqlConnection connection, RejectPlace place, Replay replay) {
        this.connections = connections;
        this.connection = connection;
        this.place = place;
        this.replay = replay;
    }

    /** What came of it; in every case but the first nothing was done. */
    enum Outcome {
        STORED,
        /** Some of the rejects are gone, or somebody else holds them. */
        OVERTAKEN,
        /** The server does not take one of the events. */
        REFUSED
    }

    Uni<Outcome> run() {
        return execute("START TRANSACTION")
                .chain(() -> move().onFailure().call(this::rollback))
                .chain(moved ->
                        execute(moved ? "COMMIT" : "ROLLBACK").replaceWith(moved ? Outcome.STORED : Outcome.OVERTAKEN))
                .onFailure(failure -> MySqlFault.of(failure).retryable())
                .recoverWithItem(Outcome.OVERTAKEN)
                .onFailure(ReplayTransaction::isRefusal)
                .recoverWithItem(Outcome.REFUSED);
    }

    private static boolean isRefusal(Throwable failure) {
        MySqlFault fault = MySqlFault.of(failure);
        return fault == MySqlFault.DATA || fault == MySqlFault.TOO_WIDE;
    }

    private Uni<Boolean> move() {
        return execute(delete())
                .chain(deleted -> deleted == replay.taken().size()
                        ? insert()
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> insert() {
        return Multi.createFrom()
                .iterable(replay.rows())
                .map(Rows::statement)
                .onItem()
                .transformToUniAndConcatenate(this::execute)
                .onItem()
                .ignoreAsUni()
                .replaceWith(true);
    }

    private String delete() {
        return replay.taken().stream()
                .map(KeptEvent::id)
                .map(String::valueOf)
                .collect(Collectors.joining(",", "DELETE FROM " + place.table() + " WHERE id IN (", ")"));
    }

    /** A connection that cannot even roll back is lost, and with it the transaction. */
    private Uni<Void> rollback(Throwable failure) {
        return MySqlFault.of(failure).noConnection()
                ? Uni.createFrom().voidItem()
                : execute("ROLLBACK").onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Integer> execute(String sql) {
        return connections.bound(connection, connection.query(sql).execute().map(RowSet::rowCount));
    }
}
