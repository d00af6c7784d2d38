package io.flotilla.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A JDBC connection in autocommit, with a thread of its own. */
public final class JdbcLane implements Lane {

    private final Connection connection;
    private final List<String> statements;
    private int next;

    private JdbcLane(Connection connection, List<String> statements, int first) {
        this.connection = connection;
        this.statements = statements;
        this.next = first;
    }

    public static Lane.Opener to(Vertx vertx, Login login, List<String> statements) {
        return number -> vertx.executeBlocking(() -> new JdbcLane(login.connect(), statements, number * 7), false);
    }

    /** Whoever may write to the table. */
    @FunctionalInterface
    public interface Login {

        Connection connect() throws SQLException;
    }

    @Override
    public Future<Void> work(Shift shift) {
        Promise<Void> done = Promise.promise();
        new Thread(() -> work(shift, done), "jdbc lane").start();
        return done.future();
    }

    private void work(Shift shift, Promise<Void> done) {
        try (Statement statement = connection.createStatement()) {
            while (shift.goesOn()) {
                long sent = System.nanoTime();
                String sql = statements.get(next++ % statements.size());
                shift.done(statement.executeUpdate(sql), sent);
            }
        } catch (SQLException e) {
            shift.failed(e);
        } finally {
            done.complete();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It is closed either way.
        }
    }
}
