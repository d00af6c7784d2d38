package io.flotilla.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DialectTest {

    @Test
    void theServerIsKnownByItsVersion() {
        assertEquals(Dialect.MARIADB, Dialect.of("5.5.5-11.4.5-MariaDB-log"));
        assertEquals(Dialect.MYSQL, Dialect.of("9.7.4"));
    }

    @Test
    void anyServerLocksTheNewestRow() {
        String onMariaDb = Dialect.MARIADB.sessionSetup(Duration.ofSeconds(5));

        assertTrue(onMariaDb.endsWith(" /*M!110402 , innodb_snapshot_isolation = OFF */"), onMariaDb);
        assertFalse(Dialect.MYSQL.sessionSetup(Duration.ofSeconds(5)).contains("snapshot"));
    }

    @Test
    void eachServerHasItsOwnTimeLimitAndUnit() {
        Duration limit = Duration.ofMillis(2_500);

        assertEquals("SET SESSION max_execution_time = 2500", Dialect.MYSQL.statementTimeLimit(limit));
        assertEquals("SET SESSION max_statement_time = 2.500", Dialect.MARIADB.statementTimeLimit(limit));
    }
}
