package io.flotilla.mysql;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/**
 * What went wrong while talking to a server, by error number, never by message text (numbers: MySQL "Server Error Message
 * Reference" and MariaDB "Error Codes"; those below 1900 are shared).
 */
public enum MySqlFault {
    /** No connection could be made, or none was free in time. Nothing was sent. */
    UNREACHABLE,
    /** The connection went away in the middle; what was sent may or may not have been done. */
    CONNECTION_LOST,
    /** The server ended the statement because of its time limit. */
    STATEMENT_TIMEOUT,
    DUPLICATE_KEY,
    /** Somebody else held the lock for too long; the transaction may be tried again. */
    LOCK_TIMEOUT,
    /** The transaction was rolled back to resolve a deadlock and may be tried again. */
    DEADLOCK,
    NO_SUCH_TABLE,
    TABLE_EXISTS,
    NO_SUCH_COLUMN,
    DUPLICATE_COLUMN,
    /** No table or column can have this name. */
    WRONG_NAME,
    ACCESS_DENIED,
    /** The server takes no writes. */
    READ_ONLY,
    /** The columns do not fit into a table or a row. */
    TOO_WIDE,
    /** A value does not fit its column, or a calculation over values failed. */
    DATA,
    SYNTAX,
    /** The server refuses the statement for a reason of its own. */
    OTHER;

    /** Classifies a failure of the client or the server; a {@link SQLException} is what some libraries make of the latter. */
    public static MySqlFault of(Throwable failure) {
        if (failure instanceof MySQLException e) {
            return ofErrno(e.getErrorCode());
        }
        if (failure instanceof SQLException e) {
            return ofErrno(e.getErrorCode());
        }
        if (failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof TimeoutException) {
            return UNREACHABLE;
        }
        if (failure instanceof ClosedConnectionException
                || failure instanceof IOException
                // The client's words for a connection that closed while it lay in the pool, and before it got there.
                || failure.getClass() == NoStackTraceThrowable.class
                || failure.getClass() == VertxException.class) {
            return CONNECTION_LOST;
        }
        return OTHER;
    }

    /** Whether a transaction that failed this way was rolled back whole and may simply be tried again. */
    public boolean retryable() {
        return this == DEADLOCK || this == LOCK_TIMEOUT;
    }

    /** Whether there is no connection to the server, or none any more: on this one nothing can be said. */
    public boolean noConnection() {
        return this == UNREACHABLE || this == CONNECTION_LOST;
    }

    /** Whether the server could not be used at all, as opposed to having refused. */
    public boolean outage() {
        return noConnection() || this == READ_ONLY;
    }

    private static MySqlFault ofErrno(int errno) {
        return switch (errno) {
            case 1040, 1203, 1226, 2002, 2003 -> UNREACHABLE;
            case 1053, 1077, 1079, 1080, 1152, 1158, 1159, 1160, 1161, 1184, 1317, 1927, 2006, 2013 -> CONNECTION_LOST;
            case 1969, 3024 -> STATEMENT_TIMEOUT;
            case 1022, 1062, 1586 -> DUPLICATE_KEY;
            case 1205, 3572 -> LOCK_TIMEOUT;
            case 1213 -> DEADLOCK;
            case 1146, 1051 -> NO_SUCH_TABLE;
            case 1050 -> TABLE_EXISTS;
            case 1054 -> NO_SUCH_COLUMN;
            case 1060 -> DUPLICATE_COLUMN;
            case 1059, 1103, 1166 -> WRONG_NAME;
            case 1044, 1045, 1142, 1143, 1227, 1370, 1698 -> ACCESS_DENIED;
            case 1290, 1792, 1836, 3100 -> READ_ONLY;
            case 139, 1117, 1118, 1074, 4092 -> TOO_WIDE;
            case 1048, 1264, 1265, 1292, 1365, 1366, 1367, 1406, 1411, 1425, 1426, 1690, 3140, 3141, 3157, 3819, 4025 ->
                DATA;
            case 1064, 1149 -> SYNTAX;
            default -> OTHER;
        };
    }
}
