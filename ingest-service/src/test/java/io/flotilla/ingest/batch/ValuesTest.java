package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.flotilla.api.problem.ProblemException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of value as a table: what it becomes in SQL, and what is refused. */
class ValuesTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("string", "\"\"", "''"),
                Arguments.of("string", "\"it's\"", "'it\\'s'"),
                Arguments.of("string", "\"a\\\\b\\u0000\\n\\t\"", "'a\\\\b\\0\\n\t'"),
                Arguments.of("string", "\"\uD83D\uDC36 \\ud83d\\udc36\"", "'\uD83D\uDC36 \uD83D\uDC36'"),
                Arguments.of("string", "\"null\"", "'null'"),
                Arguments.of("string", "null", "NULL"),
                Arguments.of("int", "null", "NULL"),
                Arguments.of("json", "null", "NULL"),
                Arguments.of("int", "0", "0"),
                Arguments.of("int", "-0", "0"),
                Arguments.of("int", "-0.0e5", "0"),
                Arguments.of("int", "100", "100"),
                Arguments.of("int", "-7", "-7"),
                Arguments.of("int", "3.0", "3"),
                Arguments.of("int", "3.000e0", "3"),
                Arguments.of("int", "30E-1", "3"),
                Arguments.of("int", "1e3", "1000"),
                Arguments.of("int", "1.5e1", "15"),
                Arguments.of("int", "0e1000000000000000000000", "0"),
                Arguments.of("int", "9223372036854775807", "9223372036854775807"),
                Arguments.of("int", "-9223372036854775808", "-9223372036854775808"),
                Arguments.of("int", "9.223372036854775807e18", "9223372036854775807"),
                Arguments.of("float", "1", "1E0"),
                Arguments.of("float", "0.1", "0.1E0"),
                Arguments.of("float", "-1.50", "-1.50E0"),
                Arguments.of("float", "0", "0.0E0"),
                Arguments.of("float", "-0.0", "-0.0E0"),
                Arguments.of("float", "0e999999999999", "0.0E0"),
                Arguments.of("float", "1e23", "1e23"),
                Arguments.of("float", "1E+2", "1E+2"),
                Arguments.of("float", "1.7976931348623157e308", "1.7976931348623157e308"),
                Arguments.of("float", "5e-324", "4.9E-324"),
                Arguments.of("float", "1e-400", "0.0E0"),
                Arguments.of("float", "0." + "3".repeat(99), "0.3333333333333333E0"),
                Arguments.of("bool", "true", "1"),
                Arguments.of("bool", "false", "0"),
                Arguments.of("decimal(12,2)", "19.99", "19.99"),
                Arguments.of("decimal(12,2)", "\"19.99\"", "19.99"),
                Arguments.of("decimal(12,2)", "-0.10", "-0.1"),
                Arguments.of("decimal(12,2)", "1.990000", "1.99"),
                Arguments.of("decimal(12,2)", "\"1e9\"", "1000000000"),
                Arguments.of("decimal(12,2)", "1234567890.12", "1234567890.12"),
                Arguments.of("decimal(12,2)", "-0", "0"),
                Arguments.of("decimal(2,2)", "0.99", "0.99"),
                Arguments.of(
                        "decimal(65,30)",
                        "\"" + "9".repeat(35) + "." + "9".repeat(30) + "\"",
                        "9".repeat(35) + "." + "9".repeat(30)),
                Arguments.of("decimal(65,30)", "1e-30", "0." + "0".repeat(29) + "1"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void aValueBecomesItsLiteral(String type, String json, String sql) {
        assertEquals(sql, Bodies.literal(type, json));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("string", "1", "TYPE_MISMATCH"),
                Arguments.of("string", "true", "TYPE_MISMATCH"),
                Arguments.of("string", "{}", "TYPE_MISMATCH"),
                Arguments.of("string", "[\"x\"]", "TYPE_MISMATCH"),
                Arguments.of("string", "\"\\ud800\"", "OUT_OF_RANGE"),
                Arguments.of("string", "\"a\\udc00b\"", "OUT_OF_RANGE"),
                Arguments.of("string", "\"\\ud83dx\"", "OUT_OF_RANGE"),
                Arguments.of("int", "3.9", "TYPE_MISMATCH"),
                Arguments.of("int", "1e-1", "TYPE_MISMATCH"),
                Arguments.of("int", "\"3\"", "TYPE_MISMATCH"),
                Arguments.of("int", "true", "TYPE_MISMATCH"),
                Arguments.of("int", "[3]", "TYPE_MISMATCH"),
                Arguments.of("int", "{\"a\":3}", "TYPE_MISMATCH"),
                Arguments.of("int", "9223372036854775808", "OUT_OF_RANGE"),
                Arguments.of("int", "-9223372036854775809", "OUT_OF_RANGE"),
                Arguments.of("int", "1e19", "OUT_OF_RANGE"),
                Arguments.of("int", "1e400", "OUT_OF_RANGE"),
                Arguments.of("int", "123456789012345678901234567890", "OUT_OF_RANGE"),
                Arguments.of("float", "1e400", "OUT_OF_RANGE"),
                Arguments.of("float", "-1e400", "OUT_OF_RANGE"),
                Arguments.of("float", "\"1\"", "TYPE_MISMATCH"),
                Arguments.of("float", "false", "TYPE_MISMATCH"),
                Arguments.of("bool", "1", "TYPE_MISMATCH"),
                Arguments.of("bool", "\"true\"", "TYPE_MISMATCH"),
                Arguments.of("decimal(12,2)", "1.999", "OUT_OF_RANGE"),
                Arguments.of("decimal(12,2)", "12345678901", "OUT_OF_RANGE"),
                Arguments.of("decimal(12,2)", "1e400", "OUT_OF_RANGE"),
                Arguments.of("decimal(12,2)", "1e-400", "OUT_OF_RANGE"),
                Arguments.of("decimal(2,2)", "1", "OUT_OF_RANGE"),
                Arguments.of("decimal(12,2)", "\"\"", "TYPE_MISMATCH"),
                Arguments.of("decimal(12,2)", "\"1,5\"", "TYPE_MISMATCH"),
                Arguments.of("decimal(12,2)", "\" 1\"", "TYPE_MISMATCH"),
                Arguments.of("decimal(12,2)", "\"NaN\"", "TYPE_MISMATCH"),
                Arguments.of("decimal(12,2)", "\"0x10\"", "TYPE_MISMATCH"),
                Arguments.of("decimal(12,2)", "\"\u0661\"", "TYPE_MISMATCH"),
                Arguments.of("decimal(12,2)", "true", "TYPE_MISMATCH"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aValueIsRefusedWhereItStands(String type, String json, String code) {
        ProblemException refusal = Bodies.refusal(
                "{\"family\":\"f\",\"schema\":{\"v\":\"" + type + "\"},\"logs\":[{},{\"v\":" + json + "}]}");

        assertEquals(code + " /logs/1/v", Bodies.summary(refusal));
    }

    static Stream<Arguments> datetimes() {
        return Stream.of(
                Arguments.of("2026-01-31T12:30:00Z", "2026-01-31 12:30:00"),
                Arguments.of("2026-01-31t12:30:00z", "2026-01-31 12:30:00"),
                Arguments.of("2026-01-31 12:30:00.5+02:00", "2026-01-31 10:30:00.5"),
                Arguments.of("2026-01-01T00:30:00.123456+01:00", "2025-12-31 23:30:00.123456"),
                Arguments.of("2026-01-31T12:30:00.123456000-23:59", "2026-02-01 12:29:00.123456"),
                Arguments.of("2026-01-31T12:30:00.000-00:00", "2026-01-31 12:30:00"),
                Arguments.of("2024-02-29T00:00:00Z", "2024-02-29 00:00:00"),
                Arguments.of("0001-01-01T00:00:00Z", "0001-01-01 00:00:00"),
                Arguments.of("0000-12-31T23:00:00-01:00", "0001-01-01 00:00:00"),
                Arguments.of("9999-12-31T23:59:59.999999Z", "9999-12-31 23:59:59.999999"));
    }

    @ParameterizedTest
    @MethodSource("datetimes")
    void aDatetimeIsStoredInUtc(String written, String stored) {
        assertEquals("'" + stored + "'", Bodies.literal("datetime", '"' + written + '"'));
    }

    static Stream<Arguments> refusedDatetimes() {
        return Stream.of(
                Arguments.of("\"2026-01-31T12:30:00.1234567Z\"", "OUT_OF_RANGE"),
                Arguments.of("\"2016-12-31T23:59:60Z\"", "OUT_OF_RANGE"),
                Arguments.of("\"0000-12-31T23:59:59Z\"", "OUT_OF_RANGE"),
                Arguments.of("\"0001-01-01T00:00:00+00:01\"", "OUT_OF_RANGE"),
                Arguments.of("\"9999-12-31T23:59:59-00:01\"", "OUT_OF_RANGE"),
                Arguments.of("\"2026-01-31T12:30:00\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T12:30:00.Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T12:30:00+0200\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T12:30:00+24:00\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T12:30:00+02:60\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T12:30Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T24:00:00Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T23:60:00Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T23:00:61Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"2025-02-29T00:00:00Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"2025-13-01T00:00:00Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"2025-00-01T00:00:00Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"+2025-01-01T00:00:00Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"20250-1-01T00:00:00Z\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31\"", "TYPE_MISMATCH"),
                Arguments.of("\"\"", "TYPE_MISMATCH"),
                Arguments.of("\"yesterday\"", "TYPE_MISMATCH"),
                Arguments.of("\"2026-01-31T12:30:00Z \"", "TYPE_MISMATCH"),
                Arguments.of("1767225600", "TYPE_MISMATCH"));
    }

    @ParameterizedTest
    @MethodSource("refusedDatetimes")
    void whatDatetimeCannotHoldIsRefused(String json, String code) {
        ProblemException refusal =
                Bodies.refusal("{\"family\":\"f\",\"schema\":{\"v\":\"datetime\"},\"logs\":[{\"v\":" + json + "}]}");

        assertEquals(code + " /logs/0/v", Bodies.summary(refusal));
    }

    @Test
    void hugeNumbersCostNoMoreThanReadingThem() {
        String digits = "7".repeat(2_000_000);
        for (String type : new String[] {"int", "float", "decimal(65,30)", "json"}) {
            for (String number : new String[] {
                digits, "-" + digits, "1e1000000000", "1e" + digits, digits + "e-1999999", "0." + digits
            }) {
                assertTimeout(Duration.ofSeconds(2), () -> {
                    try {
                        Bodies.literal(type, number);
                    } catch (ProblemException refused) {
                        assertEquals(422, refused.code().status(), type + " " + refused.detail());
                    }
                });
            }
        }
    }
}
