package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "-1.50",
                "1e5",
                "true",
                "false",
                "[ 1 , 2 ]",
                "{ \"b\" : 1,\"a\": [ null ] }",
                "18446744073709551615",
                "-9223372036854775808",
                "0.30000000000000004",
                "1.7976931348623157e308",
                "-0",
                "1e30",
                "0e308",
                "{\"\":1}",
                "[\"é€\"]"
            })
    void theTextIsKept(String json) {
        assertEquals("'" + json + "'", Bodies.literal("json", json));
        assertEquals("'" + json + "'", Bodies.literal("json", " \n" + json + "\t"));
    }

    @Test
    void stringsKeepTheirEscapes() {
        assertEquals(
                "'\\\"a\\\\u0041\\\\n\\\\u0000\\\"'".replace("\\\"", "\""),
                Bodies.literal("json", "\"a\\u0041\\n\\u0000\""));
    }

    @Test
    void thirtyOneLevelsAreTaken() {
        String arrays = "[".repeat(31) + "]".repeat(31);
        String objects = "{\"a\":".repeat(31) + "1" + "}".repeat(31);

        assertEquals("'" + arrays + "'", Bodies.literal("json", arrays));
        assertEquals("'" + objects + "'", Bodies.literal("json", objects));
    }

    static Stream<Arguments> refused() {
        String zeros = "/0".repeat(30);
        return Stream.of(
                Arguments.of("[".repeat(32) + "]".repeat(32), "OUT_OF_RANGE /logs/0/v" + zeros + "/0"),
                Arguments.of(
                        "{\"a\":".repeat(32) + "1" + "}".repeat(32),
                        "OUT_OF_RANGE /logs/0/v" + zeros.replace('0', 'a') + "/a"),
                Arguments.of("[1,1e400]", "OUT_OF_RANGE /logs/0/v/1"),
                Arguments.of("-1e400", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("0e309", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("0.0e400", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("18446744073709551617", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("-9223372036854775809", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("0.1234567890123456789", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("1234567890123456789.0", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("{\"a\":{\"x/y\":\"\\udfff\"}}", "OUT_OF_RANGE /logs/0/v/a/x~1y"),
                Arguments.of("{\"a\":{\"\\udfff\":1}}", "OUT_OF_RANGE /logs/0/v/a"),
                Arguments.of("{\"" + "k".repeat(65_536) + "\":1}", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("{\"" + "€".repeat(21_846) + "\":1}", "OUT_OF_RANGE /logs/0/v"),
                Arguments.of("{\"a\":1,\"b\":2,\"a\":3}", "DUPLICATE_KEY /logs/0/v/a"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatSomeServerWouldRefuseOrRoundIsRefused(String json, String expected) {
        assertEquals(
                expected,
                Bodies.summary(Bodies.refusal(
                        "{\"family\":\"f\",\"schema\":{\"v\":\"json\"},\"logs\":[{\"v\":" + json + "}]}")));
    }

    @Test
    void namesUpToTheLimitAreTaken() {
        String json = "{\"" + "€".repeat(21_845) + "\":1}";

        assertEquals("'" + json + "'", Bodies.literal("json", json));
    }

    @Test
    void originalsSortEveryLevelAndKeepNumbers() {
        String body = "{\"family\":\"f\",\"schema\":{\"v\":\"json\",\"a\":\"string\"},\"logs\":"
                + "[{\"v\": {\"z\":1.50, \"b\":[ {\"d\":null,\"c\":true} , 1E2]},\"a\":\"\\u00e9\\u0001/\"}]}";

        Batch batch = new BatchReader(Bodies.LIMITS, true).read(Bodies.utf8(body), Handling.STRICT);

        assertEquals(
                "INSERT INTO `raw_logs` (`family`,`log`) VALUES "
                        + "('f','{\"a\":\"é\\\\u0001/\",\"v\":{\"b\":[{\"c\":true,\"d\":null},1E2],\"z\":1.50}}')",
                Bodies.statements(batch).get(1));
    }
}
