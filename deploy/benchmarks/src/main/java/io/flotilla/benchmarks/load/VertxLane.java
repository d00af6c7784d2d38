package io.flotilla.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;

/** A connection of the Vert.x client in autocommit, without a pool. */
public final class VertxLane extends AsyncLane {

    private final MySQLConnection connection;
    private final Statements statements;
    private int next;

    private VertxLane(MySQLConnection connection, Statements statements, int first) {
        this.connection = connection;
        this.statements = statements;
        this.next = first;
    }

    public static Lane.Opener to(Vertx vertx, MySQLConnectOptions server, Statements statements) {
        return number -> MySQLConnection.connect(vertx, server)
                .map(connection -> new VertxLane(connection, statements, number * 7));
    }

    @Override
    Future<Integer> send() {
        String sql = statements.text().get(next++ % statements.text().size());
        return connection.query(sql).execute().map(answer -> answer.rowCount());
    }

    @Override
    public void close() {
        connection.close();
    }
}
