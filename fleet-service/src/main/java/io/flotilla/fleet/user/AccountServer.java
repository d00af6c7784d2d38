package io.flotilla.fleet.user;

import io.flotilla.api.fleet.PendingServer;
import io.flotilla.fleet.user.account.AccountStep;
import io.flotilla.fleet.user.account.DatabaseNaming;
import io.flotilla.fleet.user.account.ObservedAccount;
import io.flotilla.fleet.user.account.ObservedServer;
import io.flotilla.fleet.user.account.PasswordHash;
import io.flotilla.fleet.user.account.Privileges;
import io.flotilla.mysql.AnswerTimeout;
import io.flotilla.mysql.Dialect;
import io.flotilla.mysql.MySqlFault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mysqlclient.MySQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** A connection to a server, to see and change its accounts. Everything it does is bounded in time. */
final class AccountServer {

    /** The database that every server has. */
    static final String DATABASE = "mysql";

    private static final Logger LOG = Logger.getLogger(AccountServer.class);
    private static final String LOCK = "'flotilla.accounts'";
    /** ER_LOCK_WAIT_TIMEOUT. */
    private static final int LOCK_WAIT = 1205;

    private static final String PRIVILEGE = "_priv";

    private final SqlConnection connection;
    private final Duration limit;

    AccountServer(SqlConnection connection, Duration limit) {
        this.connection = connection;
        this.limit = limit;
    }

    Sessions sessions() {
        return new Sessions(this::query);
    }

    Duration limit() {
        return limit;
    }

    /** Waits until nobody else changes accounts there. The lock ends with {@link #close}, or with the connection. */
    Uni<Void> lock() {
        long seconds = Math.max(1, limit.toSeconds() / 2);
        return query("SELECT GET_LOCK(" + LOCK + ", " + seconds + ")")
                .invoke(rows -> {
                    Number granted = (Number) rows.iterator().next().getValue(0);
                    if (granted == null || granted.intValue() != 1) {
                        throw new MySQLException("others are changing accounts", LOCK_WAIT, "HY000");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> close() {
        return query("DO RELEASE_LOCK(" + LOCK + ")")
                .replaceWithVoid()
                .onFailure()
                .call(e -> AnswerTimeout.cut(connection))
                .onFailure()
                .recoverWithNull()
                .eventually(connection::close)
                .onFailure()
                .recoverWithNull();
    }

    /** All accounts that may log in from anywhere. */
    Uni<ObservedServer> observe() {
        return naming().chain(naming -> query("SELECT * FROM mysql.db WHERE Host = '%'")
                .chain(grants -> query(Dialect.of(connection).accounts())
                        .map(rows -> new ObservedServer(accounts(rows, privileges(grants)), naming))));
    }

    /** Asked each time, since it can be switched while the server runs. Servers before MySQL 8.0.16, and MariaDB, do not have it. */
    private Uni<DatabaseNaming> naming() {
        return query("SHOW GLOBAL VARIABLES LIKE 'partial\\_revokes'").map(rows -> {
            for (Row row : rows) {
                if ("ON".equalsIgnoreCase(row.getString(1))) {
                    return DatabaseNaming.LITERAL;
                }
            }
            return DatabaseNaming.PATTERN;
        });
    }

    private static Map<String, ObservedAccount> accounts(
            RowSet<Row> rows, Map<String, Map<String, Privileges>> privileges) {
        Map<String, ObservedAccount> accounts = new HashMap<>();
        for (Row row : rows) {
            String name = row.getString("name");
            accounts.put(name, account(row, privileges.getOrDefault(name, Map.of())));
        }
        return accounts;
    }

    private static ObservedAccount account(Row row, Map<String, Privileges> privileges) {
        String secret = row.getString("secret");
        String plugin = row.getString("plugin");
        PasswordHash hash =
                new PasswordHash(plugin == null ? "" : plugin, HexFormat.of().parseHex(secret == null ? "" : secret));
        return new ObservedAccount(hash, ((Number) row.getValue("locked")).intValue() != 0, privileges);
    }

    private static Map<String, Map<String, Privileges>> privileges(RowSet<Row> grants) {
        Map<String, Map<String, Privileges>> byUser = new HashMap<>();
        for (Row row : grants) {
            List<String> known = new ArrayList<>();
            List<String> granted = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                String name = row.getColumnName(column).toLowerCase(Locale.ROOT);
                if (name.endsWith(PRIVILEGE)) {
                    known.add(privilege(name));
                    if ("Y".equals(row.getString(column))) {
                        granted.add(privilege(name));
                    }
                }
            }
            byUser.computeIfAbsent(row.getString("User"), user -> new HashMap<>())
                    .put(row.getString("Db"), Privileges.observed(granted, known));
        }
        return byUser;
    }

    /** What GRANT calls the privilege that this column of the grant tables stands for. */
    private static String privilege(String column) {
        String name = column.substring(0, column.length() - PRIVILEGE.length());
        return switch (name) {
            case "grant" -> "GRANT OPTION";
            case "create_tmp_table" -> "CREATE TEMPORARY TABLES";
            case "delete_history" -> "DELETE HISTORY";
            default -> name.replace('_', ' ').toUpperCase(Locale.ROOT);
        };
    }

    Uni<Void> carryOut(AccountStep step) {
        return query(step.sql()).replaceWithVoid();
    }

    private Uni<RowSet<Row>> query(String sql) {
        return AnswerTimeout.bound(
                connection,
                Uni.createFrom().deferred(() -> connection.query(sql).execute()),
                limit);
    }

    /** What to say of a failure there. Its message goes nowhere: servers quote the statement, and that may hold a password. */
    static PendingServer pending(String endpoint, Throwable failure) {
        MySqlFault fault = MySqlFault.of(failure);
        String detail = failure instanceof MySQLException e
                ? "error " + e.getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warnf("The accounts on %s are not what they should be: %s (%s)", endpoint, fault, detail);
        return new PendingServer(
                endpoint,
                switch (fault) {
                    case UNREACHABLE, CONNECTION_LOST -> "The server does not answer";
                    case READ_ONLY -> "The server takes no writes";
                    case ACCESS_DENIED -> "The server does not let Flotilla administer accounts";
                    case LOCK_TIMEOUT, DEADLOCK, STATEMENT_TIMEOUT -> "The server is busy";
                    default -> "The server refused a statement (" + detail + ")";
                });
    }
}
