package io.flotilla.mysql;

import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Locale;

/** What differs between the servers that speak MySQL. The only place with SQL that not all of them understand. */
public enum Dialect {
    MYSQL("utf8mb4_0900_bin", "ONLY_FULL_GROUP_BY,") {
        @Override
        public String statementTimeLimit(Duration limit) {
            return "SET SESSION max_execution_time = " + limit.toMillis();
        }

        @Override
        public String accounts() {
            return "SELECT User AS name, plugin, HEX(authentication_string) AS secret, account_locked = 'Y' AS locked"
                    + " FROM mysql.user WHERE Host = '%'";
        }
    },
    /** Its ONLY_FULL_GROUP_BY knows no functional dependence and would refuse what MySQL accepts. */
    MARIADB("utf8mb4_nopad_bin", "") {
        @Override
        public String statementTimeLimit(Duration limit) {
            return "SET SESSION max_statement_time = %d.%03d".formatted(limit.toSeconds(), limit.toMillisPart());
        }

        @Override
        public String accounts() {
            return "SELECT User AS name, JSON_VALUE(Priv, '$.plugin') AS plugin,"
                    + " HEX(JSON_VALUE(Priv, '$.authentication_string')) AS secret,"
                    + " COALESCE(JSON_VALUE(Priv, '$.account_locked'), '0') <> '0' AS locked"
                    + " FROM mysql.global_priv WHERE Host = '%'";
        }

        /** From 11.6 on it refuses to lock a row that is newer than the transaction's snapshot, where MySQL takes the newest. */
        @Override
        public String sessionSetup(Duration lockWait) {
            return super.sessionSetup(lockWait) + " /*M!110402 , innodb_snapshot_isolation = OFF */";
        }
    };

    private static final String STRICT_MODES =
            "STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private final String collation;
    private final String sqlMode;

    Dialect(String collation, String groupByMode) {
        this.collation = collation;
        this.sqlMode = groupByMode + STRICT_MODES;
    }

    /** The dialect of a server, by the version string it greets with or {@code SELECT VERSION()} gives. */
    public static Dialect of(String serverVersion) {
        return serverVersion.toLowerCase(Locale.ROOT).contains("mariadb") ? MARIADB : MYSQL;
    }

    /** The dialect of the server at the other end. */
    public static Dialect of(SqlConnection connection) {
        return of(connection.databaseMetadata().fullVersion());
    }

    /** The one collation of all tables and sessions: binary, case-sensitive, no padding. */
    public String collation() {
        return collation;
    }

    /** The statement that ends every later SELECT of the session after this time; zero means no limit. */
    public abstract String statementTimeLimit(Duration limit);

    /**
     * The query for the accounts that may log in from anywhere: {@code name}, {@code plugin}, {@code secret} (what the server keeps
     * of the password, in hexadecimal digits) and {@code locked} (0 or 1). For an administrator.
     */
    public abstract String accounts();

    /** The statement that gives a new session its fixed character set, collation, time zone, modes and lock waits. */
    public String sessionSetup(Duration lockWait) {
        long seconds = Math.max(1, lockWait.toSeconds());
        return "SET NAMES utf8mb4 COLLATE " + collation + ", time_zone = '+00:00', sql_mode = '" + sqlMode
                + "', lock_wait_timeout = " + seconds + ", innodb_lock_wait_timeout = " + seconds;
    }
}
