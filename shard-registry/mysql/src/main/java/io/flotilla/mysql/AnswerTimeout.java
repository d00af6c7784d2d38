package io.flotilla.mysql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/**
 * Bounds the wait for a server that has gone silent. The client itself waits for ever, and a connection given back to its pool in
 * the middle of a statement would make its next user wait too; so the connection is cut, and its pool forgets it.
 */
public final class AnswerTimeout {

    private AnswerTimeout() {}

    /**
     * The same statement, failing with {@link TimeoutException} ({@link MySqlFault#UNREACHABLE}) when the answer takes longer. The
     * server may carry the statement out all the same, but an open transaction ends with the connection. Either way the result
     * arrives on the caller's context.
     */
    public static <T> Uni<T> bound(SqlConnection connection, Uni<T> statement, Duration limit) {
        return Uni.createFrom().deferred(() -> {
            Executor caller = CallersContext.here();
            return statement.ifNoItem().after(limit).recoverWithUni(() -> {
                cut(connection);
                return Uni.createFrom()
                        .<T>failure(new TimeoutException("no answer within " + limit.toMillis() + " ms"))
                        .emitOn(caller);
            });
        });
    }

    /**
     * Ends the connection at once, without a word to the server; its pool forgets it, and whoever holds it must still close it.
     * Repeatable. The public interface can only give a connection back, not end it.
     */
    public static void cut(SqlConnection connection) {
        if (connection.getDelegate() instanceof SqlConnectionInternal pooled
                && pooled.unwrap().unwrap() instanceof SocketConnectionBase socket) {
            socket.socket().close();
        }
    }
}
