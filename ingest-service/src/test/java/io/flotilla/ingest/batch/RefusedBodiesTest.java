package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedBodiesTest {

    private static final String OK = "\"family\":\"f\",\"schema\":{\"v\":\"int\",\"s\":\"string\",\"j\":\"json\"}";

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("[]", "INVALID_BATCH "),
                Arguments.of("\"x\"", "INVALID_BATCH "),
                Arguments.of("null", "INVALID_BATCH "),
                Arguments.of("{}", "MISSING_MEMBER /family"),
                Arguments.of("{\"schema\":{}}", "MISSING_MEMBER /family"),
                Arguments.of("{\"family\":null,\"schema\":{}}", "MISSING_MEMBER /family"),
                Arguments.of("{\"family\":\"f\"}", "MISSING_MEMBER /schema"),
                Arguments.of("{\"family\":\"f\",\"schema\":null,\"logs\":[]}", "MISSING_MEMBER /schema"),
                Arguments.of("{\"family\":7,\"schema\":{}}", "INVALID_BATCH /family"),
                Arguments.of("{\"family\":[\"f\"],\"schema\":{}}", "INVALID_BATCH /family"),
                Arguments.of("{\"family\":\"f\",\"schema\":[]}", "INVALID_BATCH /schema"),
                Arguments.of("{" + OK + ",\"logs\":{}}", "INVALID_BATCH /logs"),
                Arguments.of("{\"logs\":\"x\"," + OK + "}", "INVALID_BATCH /logs"),
                Arguments.of("{" + OK + ",\"extra\":1}", "UNKNOWN_MEMBER /extra"),
                Arguments.of("{" + OK + ",\"Logs\":[]}", "UNKNOWN_MEMBER /Logs"),
                Arguments.of("{" + OK + ",\"a/b~c\":1}", "UNKNOWN_MEMBER /a~1b~0c"),
                Arguments.of("{" + OK + ",\"family\":\"g\"}", "DUPLICATE_KEY /family"),
                Arguments.of("{\"logs\":[]," + OK + ",\"logs\":[]}", "DUPLICATE_KEY /logs"),
                Arguments.of("{\"family\":null," + OK + "}", "DUPLICATE_KEY /family"),
                Arguments.of("{" + OK + ",\"logs\":[{\"v\":1,\"v\":1}]}", "DUPLICATE_KEY /logs/0/v"),
                Arguments.of("{" + OK + ",\"logs\":[{\"v\":null,\"\\u0076\":1}]}", "DUPLICATE_KEY /logs/0/v"),
                Arguments.of(
                        "{" + OK + ",\"logs\":[{\"j\":{\"a\":[{\"b\":1,\"b\":2}]}}]}", "DUPLICATE_KEY /logs/0/j/a/0/b"),
                Arguments.of("{" + OK + ",\"logs\":[1]}", "TYPE_MISMATCH /logs/0"),
                Arguments.of("{" + OK + ",\"logs\":[{},null]}", "TYPE_MISMATCH /logs/1"),
                Arguments.of("{" + OK + ",\"logs\":[{},[]]}", "TYPE_MISMATCH /logs/1"),
                Arguments.of("{" + OK + ",\"logs\":[{},{\"w\":1}]}", "UNKNOWN_FIELD /logs/1/w"),
                Arguments.of("{" + OK + ",\"logs\":[{\"w\":null}]}", "UNKNOWN_FIELD /logs/0/w"),
                Arguments.of("{" + OK + ",\"logs\":[{\"id\":1}]}", "UNKNOWN_FIELD /logs/0/id"),
                Arguments.of("{\"logs\":[{},{\"w\":1}]," + OK + "}", "UNKNOWN_FIELD /logs/1/w"),
                Arguments.of("{\"logs\":[{\"j\":{\"a\":\"\\ud800\"}}]," + OK + "}", "OUT_OF_RANGE /logs/0/j/a"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyIsRefusedWithTheCodeAndThePlace(String body, String expected) {
        assertEquals(expected, Bodies.summary(Bodies.refusal(body)));
    }

    static Stream<Arguments> schemas() {
        String tooLong = "n".repeat(65);
        return Stream.of(
                Arguments.of("{\"weight\":\"inn\"}", "UNKNOWN_TYPE /schema/weight"),
                Arguments.of("{\"weight\":\"\"}", "UNKNOWN_TYPE /schema/weight"),
                Arguments.of("{\"weight\":null}", "UNKNOWN_TYPE /schema/weight"),
                Arguments.of("{\"weight\":{}}", "UNKNOWN_TYPE /schema/weight"),
                Arguments.of("{\"weight\":\"\\ud800\"}", "UNKNOWN_TYPE /schema/weight"),
                Arguments.of("{\"price\":\"decimal(66,2)\"}", "UNKNOWN_TYPE /schema/price"),
                Arguments.of("{\"price\":\"decimal(2,3)\"}", "UNKNOWN_TYPE /schema/price"),
                Arguments.of("{\"a/b\":\"" + "x".repeat(100_000) + "\"}", "UNKNOWN_TYPE /schema/a~1b"),
                Arguments.of("{\"id\":\"int\"}", "INVALID_NAME /schema/id"),
                Arguments.of("{\"ID\":\"int\"}", "INVALID_NAME /schema/ID"),
                Arguments.of("{\"\":\"int\"}", "INVALID_NAME /schema/"),
                Arguments.of("{\"a`b\":\"int\"}", "INVALID_NAME /schema/a`b"),
                Arguments.of("{\"a\\u0000b\":\"int\"}", "INVALID_NAME /schema/a\0b"),
                Arguments.of("{\"a \":\"int\"}", "INVALID_NAME /schema/a "),
                Arguments.of("{\"\uD83D\uDC36\":\"int\"}", "INVALID_NAME /schema/\uD83D\uDC36"),
                Arguments.of("{\"a\\ud800\":\"int\"}", "INVALID_NAME /schema"),
                Arguments.of("{\"_flotilla_x\":\"int\"}", "INVALID_NAME /schema/_flotilla_x"),
                Arguments.of("{\"" + tooLong + "\":\"int\"}", "INVALID_NAME /schema/" + tooLong),
                Arguments.of("{\"" + "n".repeat(100_000) + "\":\"int\"}", "INVALID_NAME /schema"),
                Arguments.of("{\"a\":\"int\",\"a\":\"int\"}", "DUPLICATE_KEY /schema/a"),
                Arguments.of("{\"a\":\"int\",\"b\":\"int\",\"A\":\"string\"}", "DUPLICATE_FIELD /schema/A"),
                Arguments.of("{\"cafe\":\"int\",\"caf\u00e9\":\"int\"}", "DUPLICATE_FIELD /schema/caf\u00e9"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaIsRefusedAtTheFieldThatIsWrong(String schema, String expected) {
        assertEquals(expected, Bodies.summary(Bodies.refusal("{\"family\":\"f\",\"schema\":" + schema + "}")));
    }

    static Stream<String> badFamilies() {
        return Stream.of(
                "",
                "raw_logs",
                ".",
                "..",
                "RAW_logs",
                "_flotilla",
                "a`b",
                "a\\u0000",
                "n".repeat(65),
                "\\udc00",
                "\uD83D\uDC36",
                "x ");
    }

    @ParameterizedTest
    @MethodSource("badFamilies")
    void aFamilyNeedsANameThatATableCanHave(String family) {
        assertEquals(
                "INVALID_NAME /family",
                Bodies.summary(Bodies.refusal("{\"schema\":{},\"family\":\"" + family + "\"}")));
    }

    @Test
    void nothingTooLongOrHalfIsEchoed() {
        ProblemException longName = Bodies.refusal("{" + OK + ",\"logs\":[{\"" + "w".repeat(1_000_000) + "\":1}]}");
        ProblemException halfName = Bodies.refusal("{" + OK + ",\"logs\":[{\"a\\udc00\":1}]}");
        ProblemException longMember = Bodies.refusal("{\"" + "w".repeat(1_000_000) + "\":1}");

        assertAll(
                () -> assertEquals("UNKNOWN_FIELD /logs/0", Bodies.summary(longName)),
                () -> assertTrue(longName.detail().length() < 300),
                () -> assertEquals("UNKNOWN_FIELD /logs/0", Bodies.summary(halfName)),
                () -> assertTrue(halfName.detail().contains("'a\ufffd'")),
                () -> assertEquals("UNKNOWN_MEMBER ", Bodies.summary(longMember)),
                () -> assertTrue(longMember.detail().length() < 300));
    }
}
