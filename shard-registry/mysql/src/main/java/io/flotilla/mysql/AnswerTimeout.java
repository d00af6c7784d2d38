package io.flotilla.mysql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/**
 * Bounds the wait for a server that has gone silent. The client itself waits for ever, and a connection given back to its pool in
 * the middle of a statement would make its next user wait too; so the connection is cut, and its pool forgets it.
 */
public final class AnswerTimeout {

    /** Many turns of an event loop; closing takes one or two. A connection that was closed before says nothing more. */
    private static final Duration NOTICED = Duration.ofMillis(50);

    private AnswerTimeout() {}

    /**
     * The same statement, failing with {@link TimeoutException} ({@link MySqlFault#UNREACHABLE}) when the answer takes longer. The
     * server may carry the statement out all the same, but an open transaction ends with the connection. A connection that was lost,
     * this way or another, is cut before the failure arrives. Either way the result arrives on the caller's context.
     */
    public static <T> Uni<T> bound(SqlConnection connection, Uni<T> statement, Duration limit) {
        return Uni.createFrom().deferred(() -> {
            Executor caller = CallersContext.here();
            return statement
                    .ifNoItem()
                    .after(limit)
                    .failWith(() -> new TimeoutException("no answer within " + limit.toMillis() + " ms"))
                    .onFailure(AnswerTimeout::isLost)
                    .recoverWithUni(failure -> cut(connection)
                            .onItem()
                            .transformToUni(noticed -> Uni.createFrom().<T>failure(failure))
                            .emitOn(caller));
        });
    }

    /**
     * Ends the connection at once, without a word to the server; its pool forgets it, and whoever holds it must still close it.
     * Repeatable. What is given ends when the client has noticed: until then the pool would hand the connection to somebody else,
     * whose question the client would neither send nor fail. The public interface can only give a connection back, not end it.
     */
    public static Uni<Void> cut(SqlConnection connection) {
        CompletableFuture<Void> noticed = new CompletableFuture<>();
        connection.closeHandler(() -> noticed.complete(null));
        if (connection.getDelegate() instanceof SqlConnectionInternal pooled
                && pooled.unwrap().unwrap() instanceof SocketConnectionBase socket) {
            socket.socket().close();
        }
        return Uni.createFrom()
                .completionStage(noticed)
                .ifNoItem()
                .after(NOTICED)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private static boolean isLost(Throwable failure) {
        return MySqlFault.of(failure).noConnection();
    }
}
