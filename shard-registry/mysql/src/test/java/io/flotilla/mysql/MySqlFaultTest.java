package io.flotilla.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlFaultTest {

    @ParameterizedTest
    @CsvSource({
        "1062, DUPLICATE_KEY",
        "1205, LOCK_TIMEOUT",
        "1213, DEADLOCK",
        "1146, NO_SUCH_TABLE",
        "1054, NO_SUCH_COLUMN",
        "1103, WRONG_NAME",
        "1166, WRONG_NAME",
        "1969, STATEMENT_TIMEOUT",
        "3024, STATEMENT_TIMEOUT",
        "1290, READ_ONLY",
        "1118, TOO_WIDE",
        "4711, OTHER"
    })
    void aServersErrorIsKnownByItsNumberAlone(int errno, MySqlFault expected) {
        assertEquals(expected, MySqlFault.of(new MySQLException("any text", errno, "HY000")));
    }

    @Test
    void whatALibraryMadeOfAServersErrorIsKnownByItsNumberToo() {
        assertEquals(MySqlFault.LOCK_TIMEOUT, MySqlFault.of(new SQLException("any text", "HY000", 1205)));
    }

    @Test
    void aRefusedConnectionIsAnOutageAndNothingWasSent() {
        MySqlFault fault = MySqlFault.of(new ConnectException("refused"));

        assertEquals(MySqlFault.UNREACHABLE, fault);
        assertTrue(fault.outage());
    }

    @Test
    void aLostConnectionIsNeverRetryable() {
        MySqlFault fault = MySqlFault.of(ClosedConnectionException.INSTANCE);

        assertEquals(MySqlFault.CONNECTION_LOST, fault);
        assertFalse(fault.retryable());
    }

    @Test
    void aConnectionThatClosedInThePoolIsLost() {
        MySqlFault fault = MySqlFault.of(new NoStackTraceThrowable("any text"));

        assertEquals(MySqlFault.CONNECTION_LOST, fault);
    }

    @Test
    void aConnectionThatClosedBeforeThePoolHadItIsLost() {
        MySqlFault fault = MySqlFault.of(new VertxException("any text", true));

        assertEquals(MySqlFault.CONNECTION_LOST, fault);
    }
}
