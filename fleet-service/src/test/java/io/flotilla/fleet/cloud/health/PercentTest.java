package io.flotilla.fleet.cloud.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"0%, 0", "61%, 61", "100%, 100", "007%, 7", "61.5%, 61.5", "99.99%, 99.99"})
    void percentagesAreRead(String text, double value) {
        assertEquals(OptionalDouble.of(value), Percent.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "%",
                "n/a",
                "61",
                "61 %",
                " 61%",
                "61%%",
                "-1%",
                "+1%",
                "101%",
                "1e2%",
                "NaN%",
                "0x10%",
                "6.%",
                ".5%",
                "٦١%",
                "61%\n",
                "99999999999999999999%"
            })
    void anythingElseIsUnknown(String text) {
        assertEquals(OptionalDouble.empty(), Percent.parse(text));
    }

    @Test
    void averagesHaveTwoDecimals() {
        assertEquals(33.33, Percent.average(List.of(0.0, 0.0, 100.0)));
        assertEquals(66.67, Percent.average(List.of(100.0, 0.0, 100.0)));
        assertEquals(0.01, Percent.average(List.of(0.01, 0.0)), "half up");
        assertEquals(61.0, Percent.average(List.of(61.0)));
        assertNull(Percent.average(List.of()));
    }
}
