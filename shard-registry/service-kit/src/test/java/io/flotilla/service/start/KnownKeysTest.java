package io.flotilla.service.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeysTest {

    private final KnownKeys known = new KnownKeys(List.of(
            "flotilla.drain.delay", "flotilla.mysql.pool-size", "flotilla.pair.*.port", "flotilla.pair.*.hosts[*]"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flotilla.drain.delay",
                "flotilla.mysql.pool-size",
                "flotilla.pair.orders.port",
                "flotilla.pair.\"a.b\".port",
                "flotilla.pair.orders.hosts[0]",
                "flotilla.test.mysqld",
                "flotilla.process"
            })
    void keysThatAreReadAreFine(String key) {
        assertEquals(Optional.empty(), known.complaintAbout(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flotilla.drain.dely | flotilla.drain.dely is not a property of this service; did you mean flotilla.drain.delay?",
                "flotilla.drian.delay | flotilla.drian.delay is not a property of this service; did you mean flotilla.drain.delay?",
                "flotilla.nonsense | flotilla.nonsense is not a property of this service",
                "flotilla.pair.port | flotilla.pair.port is not a property of this service; did you mean flotilla.pair.*.port?"
            })
    void aKeyMeantForThisProcessAloneMustBeRead(String key, String complaint) {
        assertEquals(Optional.of(complaint), known.complaintAbout(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FLOTILLA_DRAIN_DELAY",
                "FLOTILLA_MYSQL_POOL_SIZE",
                "FLOTILLA_PAIR_ORDERS_PORT",
                "FLOTILLA_PAIR_ORDERS_HOSTS_0_",
                "FLOTILLA_TEST_MYSQLD"
            })
    void variablesThatAreReadAreFine(String variable) {
        assertEquals(Optional.empty(), known.complaintAboutVariable(variable));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLOTILLA_URL", "FLOTILLA_INGEST_RAW_LOGS_ENABLED", "FLOTILLA_DRAINAGE"})
    void variablesOfOtherProgramsInTheSameEnvironmentAreLeftAlone(String variable) {
        assertEquals(Optional.empty(), known.complaintAboutVariable(variable));
    }

    @ParameterizedTest
    @CsvSource({"FLOTILLA_DRAIN_DELY, FLOTILLA_DRAIN_DELAY", "FLOTILLA_DRIAN_DELAY, FLOTILLA_DRAIN_DELAY"})
    void aVariableInASectionOfOursOrATypoAwayFromOneIsRefused(String variable, String meant) {
        assertEquals(
                Optional.of("environment variable " + variable + " is not a property of this service; did you mean "
                        + meant + "?"),
                known.complaintAboutVariable(variable));
    }

    @Test
    void distanceCountsLetters() {
        assertEquals(0, Typos.between("", ""));
        assertEquals(3, Typos.between("", "abc"));
        assertEquals(1, Typos.between("delay", "dely"));
        assertEquals(2, Typos.between("drain", "drian"));
        assertEquals(3, Typos.between("kitten", "sitting"));
    }
}
