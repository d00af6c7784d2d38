package io.flotilla.query.execute;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.Shard;
import io.flotilla.mysql.AnswerTimeout;
import io.flotilla.mysql.Dialect;
import io.flotilla.mysql.MySqlFault;
import io.flotilla.mysql.MySqlPools;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.desc.ColumnDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One SELECT on the primary of one shard: a read-only transaction, a time limit, a cursor. However it ends, its connection goes
 * back to the pool clean, or it is cut. Its steps happen one after the other; {@link #end} may come from any thread at any time.
 */
final class ShardRun {

    private static final Logger LOG = Logger.getLogger(ShardRun.class);

    /** A schema every account can connect to; kills must not wait for the connections of the data. */
    private static final String CONTROL_DATABASE = "information_schema";

    /** How often a connection that was closed while it lay in the pool is replaced. */
    private static final int SPARE_CONNECTIONS = 2;

    private static final int NO_OPEN_CURSOR = 1421;

    private final MySqlPools pools;
    private final Shard shard;
    private final String sql;
    private final RunLimits limits;

    private SqlConnection connection;
    private long connectionId;
    private Cursor cursor;
    private List<ColumnDescriptor> columns = List.of();
    private Instant opened;
    private State state = State.IDLE;

    private enum State {
        /** Nothing is asked of the server. */
        IDLE,
        WORKING,
        /** The connection, if there was one, is on its way back; nothing may be asked of it any more. */
        OVER
    }

    ShardRun(MySqlPools pools, Shard shard, String sql, RunLimits limits) {
        this.pools = pools;
        this.shard = shard;
        this.sql = sql;
        this.limits = limits;
    }

    Shard shard() {
        return shard;
    }

    /** Starts the statement and gives its first rows, at most this many. */
    Uni<Batch> start(int rows) {
        return begin(SPARE_CONNECTIONS)
                .flatMap(begun -> inTime(first(rows)))
                .onFailure()
                .invoke(this::endAfter);
    }

    /** The next rows, at most this many. */
    Uni<Batch> next(int rows) {
        return inTime(fetch(rows)).onFailure().invoke(this::endAfter);
    }

    /**
     * All rows are here, or nobody wants the rest: the connection goes back to the pool when it is clean again, and a statement that
     * still runs ends on the server too. Repeatable; waits for nothing.
     */
    void end() {
        switch (becomes(State.OVER)) {
            case IDLE -> release(bound(cleaned()).onFailure().recoverWithUni(this::killed));
            case WORKING -> release(killed());
            case OVER -> {}
        }
    }

    /** On a connection that broke the client would wait for the answer to ROLLBACK, which cannot come. */
    private void endAfter(Throwable failure) {
        if (!MySqlFault.of(failure).outage()) {
            end();
        } else if (becomes(State.OVER) != State.OVER) {
            release(killed());
        }
    }

    /** Gives the state before. A run that is over stays so. */
    private synchronized State becomes(State next) {
        State former = state;
        state = former == State.OVER ? State.OVER : next;
        return former;
    }

    private synchronized boolean takes(SqlConnection acquired) {
        if (becomes(State.WORKING) == State.OVER) {
            return false;
        }
        connection = acquired;
        return true;
    }

    private void release(Uni<Void> ending) {
        if (connection == null) {
            return;
        }
        ending.onFailure()
                .invoke(e -> LOG.debugf("A query did not end cleanly: %s", e.getMessage()))
                .onTermination()
                .call(connection::close)
                .subscribe()
                .with(done -> {}, e -> {});
    }

    private Uni<Void> cleaned() {
        Uni<Void> closed = cursor == null ? Uni.createFrom().voidItem() : cursor.close();
        return closed.flatMap(done -> connection.query("ROLLBACK").execute()).replaceWithVoid();
    }

    /**
     * A server in the middle of a statement does not notice that its client hangs up, so it is told; and a connection that may have
     * answers under way must not be anybody's again.
     */
    private Uni<Void> killed() {
        return kill().onTermination().call(this::cut);
    }

    private Uni<Void> cut() {
        return connection == null ? Uni.createFrom().voidItem() : AnswerTimeout.cut(connection);
    }

    private Uni<Batch> first(int rows) {
        return open().flatMap(opened -> fetch(rows))
                .onFailure(this::hidesTheFault)
                .recoverWithUni(this::realFault)
                .onItemOrFailure()
                .invoke((batch, failure) -> becomes(State.IDLE));
    }

    /** Nothing has happened yet, so a connection that turns out to have been closed in the pool is replaced. */
    private Uni<Void> begin(int spare) {
        Instance primary = shard.primary();
        return pools.connection(primary.host(), primary.port(), shard.database())
                .flatMap(this::begin)
                .onFailure(failure -> spare > 0 && MySqlFault.of(failure) == MySqlFault.CONNECTION_LOST)
                .recoverWithUni(() -> {
                    release(cut());
                    return begin(spare - 1);
                });
    }

    /** One round trip: limit, transaction, and the name under which the statement can be killed. */
    private Uni<Void> begin(SqlConnection acquired) {
        if (!takes(acquired)) {
            return acquired.close().flatMap(closed -> abandoned());
        }
        String setup = Dialect.of(acquired).statementTimeLimit(limits.statement())
                + "; START TRANSACTION READ ONLY; SELECT CONNECTION_ID()";
        return bound(acquired.query(setup).execute().invoke(this::rememberId).replaceWithVoid());
    }

    private void rememberId(RowSet<Row> results) {
        RowSet<Row> last = results;
        while (last.next() != null) {
            last = last.next();
        }
        connectionId = last.iterator().next().getLong(0);
    }

    private Uni<Void> open() {
        opened = Instant.now();
        return connection
                .prepare(sql)
                .invoke(statement -> cursor = statement.cursor())
                .replaceWithVoid();
    }

    /**
     * When a statement fails while its cursor is filled, the client overlooks the error and only hears, at its first fetch, that
     * there is no cursor.
     */
    private boolean hidesTheFault(Throwable failure) {
        return failure instanceof MySQLException e && e.getErrorCode() == NO_OPEN_CURSOR;
    }

    /** Without a cursor the same statement fails the same way, and its rows up to there are dropped as they come. */
    private Uni<Batch> realFault(Throwable hidden) {
        if (Duration.between(opened, Instant.now()).compareTo(limits.statement()) >= 0) {
            return Uni.createFrom().failure(new OverdueException());
        }
        if (becomes(State.WORKING) == State.OVER) {
            return abandoned();
        }
        return Uni.createFrom()
                .completionStage(() -> connection
                        .getDelegate()
                        .preparedQuery(sql)
                        .collecting(Collectors.counting())
                        .execute()
                        .toCompletionStage())
                .flatMap(passed -> Uni.createFrom().failure(hidden));
    }

    private Uni<Batch> fetch(int rows) {
        if (becomes(State.WORKING) == State.OVER) {
            return abandoned();
        }
        return cursor.read(rows)
                .onItemOrFailure()
                .invoke((read, failure) -> becomes(State.IDLE))
                .map(this::batch);
    }

    private Batch batch(RowSet<Row> read) {
        if (read.columnDescriptors() != null) {
            columns = read.columnDescriptors().stream()
                    .map(io.vertx.mutiny.sqlclient.desc.ColumnDescriptor::getDelegate)
                    .toList();
        }
        List<io.vertx.sqlclient.Row> rows = new ArrayList<>(read.size());
        for (Object row : read.getDelegate()) {
            rows.add((io.vertx.sqlclient.Row) row);
        }
        return new Batch(columns, rows, !cursor.hasMore());
    }

    private <T> Uni<T> bound(Uni<T> question) {
        return AnswerTimeout.bound(connection, question, limits.silence());
    }

    private <T> Uni<T> inTime(Uni<T> step) {
        return step.ifNoItem().after(limits.statement().plus(limits.grace())).recoverWithUni(this::overdue);
    }

    /** The server did not end the statement as it was told to. Whether it is there at all shows when it is told to do so now. */
    private <T> Uni<T> overdue() {
        if (becomes(State.OVER) == State.OVER) {
            return abandoned();
        }
        Uni<Void> killed = killed().memoize().indefinitely();
        release(killed);
        return killed.onItemOrFailure().transformToUni((done, failure) -> Uni.createFrom()
                .failure(failure != null && MySqlFault.of(failure).outage() ? failure : new OverdueException()));
    }

    private static <T> Uni<T> abandoned() {
        return Uni.createFrom().failure(new AbandonedException());
    }

    /** Fails when the server does not answer in time. */
    private Uni<Void> kill() {
        if (connectionId == 0) {
            return Uni.createFrom().voidItem();
        }
        Instance primary = shard.primary();
        Uni<Void> killing = pools.connection(primary.host(), primary.port(), CONTROL_DATABASE)
                .flatMap(control -> AnswerTimeout.bound(
                                control, control.query("KILL " + connectionId).execute(), limits.silence())
                        .eventually(control::close))
                .replaceWithVoid();
        // We may stop waiting for the control connection, but once it comes somebody must be there to give it back.
        return Uni.createFrom()
                .<Void>emitter(waiting -> killing.subscribe().with(waiting::complete, waiting::fail))
                .ifNoItem()
                .after(limits.silence())
                .failWith(() -> new TimeoutException("no answer to KILL"));
    }

    /** The server did not keep to the time limit it was given. */
    static final class OverdueException extends TimeoutException {}

    /** The caller left before the rows came. */
    static final class AbandonedException extends IllegalStateException {}
}
