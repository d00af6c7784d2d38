package io.flotilla.process.mysqld;

import io.flotilla.process.Deadline;
import io.flotilla.process.ProcessFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Replication by global transaction ids between two servers of one flavour. */
public final class Replication {

    /** The account a replica reads its primary's binary log with. */
    public static final String ACCOUNT = "flotilla_replication";

    private static final Duration CONNECTING = Duration.ofSeconds(30);

    private Replication() {}

    /**
     * Makes one running server the read-only replica of another, from the moment of its {@link DataCopy} on, or else from the
     * primary's first transaction, as long as the primary still has all its binary logs. May be repeated.
     *
     * @param password what the replication account gets on the primary
     * @throws ProcessFailure if the replica does not receive and apply within half a minute
     */
    public static void follow(ReplicationPeer replica, ReplicationPeer primary, String password) {
        if (replica.flavour() != primary.flavour()) {
            throw new ProcessFailure(replica.name() + " and " + primary.name()
                    + " are not both MySQL or both MariaDB: their transaction ids differ");
        }
        ReplicationDialect dialect = ReplicationDialect.of(primary.flavour());
        run(primary, account(password));
        replica.rememberReadOnly(true);
        run(replica, dialect.follow(primary, ACCOUNT, password));
        awaitRunning(replica);
    }

    private static List<String> account(String password) {
        String account = "'" + ACCOUNT + "'@'%'";
        String identified = " IDENTIFIED BY '" + password.replace("\\", "\\\\").replace("'", "''") + "'";
        return List.of(
                "CREATE USER IF NOT EXISTS " + account + identified,
                "ALTER USER " + account + identified,
                "GRANT REPLICATION SLAVE ON *.* TO " + account);
    }

    private static void awaitRunning(ReplicationPeer replica) {
        Deadline deadline = Deadline.in(CONNECTING);
        ReplicationStatus status = status(replica);
        while (!status.running()) {
            if (!deadline.pause()) {
                throw new ProcessFailure("the replica of " + replica.name() + " does not run: " + status.error());
            }
            status = status(replica);
        }
    }

    /** What a replica says of itself. */
    public static ReplicationStatus status(ReplicationPeer replica) {
        ReplicationDialect dialect = ReplicationDialect.of(replica.flavour());
        try (Connection connection = replica.admin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(dialect.showStatus())) {
            return row.next() ? dialect.status(row) : ReplicationStatus.NONE;
        } catch (SQLException e) {
            throw failure(replica, e);
        }
    }

    /**
     * Waits until the replica has applied everything that is committed on the primary now.
     *
     * @throws ProcessFailure if it has not after {@code bound}
     */
    public static void awaitCaughtUp(ReplicationPeer replica, ReplicationPeer primary, Duration bound) {
        ReplicationDialect dialect = ReplicationDialect.of(primary.flavour());
        String position = text(primary, dialect.position());
        if (!position.isEmpty() && !"0".equals(text(replica, dialect.waitFor(position, bound)))) {
            throw new ProcessFailure("the replica of " + replica.name() + " has not caught up after "
                    + bound.toSeconds() + " s: " + status(replica));
        }
    }

    private static String text(ReplicationPeer server, String query) {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1)).replace("\n", "");
        } catch (SQLException e) {
            throw failure(server, e);
        }
    }

    private static void run(ReplicationPeer server, List<String> statements) {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw failure(server, e);
        }
    }

    private static ProcessFailure failure(ReplicationPeer server, SQLException e) {
        return new ProcessFailure("the server of " + server.name() + " refused: " + e.getMessage(), e);
    }
}
