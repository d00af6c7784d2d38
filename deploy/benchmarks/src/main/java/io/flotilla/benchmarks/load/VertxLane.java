package io.flotilla.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.sqlclient.SqlResult;
import java.util.List;

/** A connection of the Vert.x client in autocommit, without a pool. */
public final class VertxLane extends AsyncLane {

    /** Something ready to be sent; completes with the number of rows it has stored. */
    @FunctionalInterface
    public interface Command {

        Future<Integer> send(MySQLConnection connection);

        /** A statement as text. */
        static Command text(String sql) {
            return connection -> connection.query(sql).execute().map(SqlResult::rowCount);
        }
    }

    private final MySQLConnection connection;
    private final List<Command> commands;
    private int next;

    private VertxLane(MySQLConnection connection, List<Command> commands, int first) {
        this.connection = connection;
        this.commands = commands;
        this.next = first;
    }

    public static Lane.Opener to(Vertx vertx, MySQLConnectOptions server, List<Command> commands) {
        return number -> MySQLConnection.connect(vertx, server)
                .map(connection -> new VertxLane(connection, commands, number * 7));
    }

    @Override
    Future<Integer> send() {
        return commands.get(next++ % commands.size()).send(connection);
    }

    @Override
    public void close() {
        connection.close();
    }
}
