package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedBodiesTest {

    private static final String HEAD = "{\"family\":\"f\",\"schema\":{\"v\":\"json\"},\"logs\":[";
    private static final String TAIL = "]}";

    static Stream<String> badScalars() {
        return Stream.of(
                "{\"v\":NaN}",
                "{\"v\":Infinity}",
                "{\"v\":-Infinity}",
                "{\"v\":+1}",
                "{\"v\":01}",
                "{\"v\":-01}",
                "{\"v\":1.}",
                "{\"v\":.5}",
                "{\"v\":1e}",
                "{\"v\":1e+}",
                "{\"v\":-}",
                "{\"v\":0x1F}",
                "{\"v\":1_000}",
                "{\"v\":1f}",
                "{\"v\":True}",
                "{\"v\":tru}",
                "{\"v\":nul}",
                "{\"v\":undefined}",
                "{\"v\":truefalse}",
                "{\"v\":'x'}",
                "{'v':1}",
                "{v:1}",
                "{\"v\":\"a\nb\"}",
                "{\"v\":\"a\tb\"}",
                "{\"v\":\"a\0b\"}",
                "{\"v\":\"\\x41\"}",
                "{\"v\":\"\\u12\"}",
                "{\"v\":\"\\u12g4\"}",
                "{\"v\":\"\\'\"}",
                "{\"v\":\"\\",
                "{\"v\":\"abc");
    }

    static Stream<String> badStructure() {
        return Stream.of(
                "{\"v\":1,}",
                "{,\"v\":1}",
                "{\"v\":1 \"w\":2}",
                "{\"v\" 1}",
                "{\"v\":}",
                "{\"v\"}",
                "{\"v\":1}}",
                "{\"v\":[1,]}",
                "{\"v\":[,1]}",
                "{\"v\":[1 2]}",
                "{\"v\":[1}",
                "{\"v\":{]}",
                "{\"v\":1},",
                ",{\"v\":1}",
                "{}{}",
                "{} {}",
                "/* c */{\"v\":1}",
                "// c\n{\"v\":1}",
                "# c\n{\"v\":1}",
                "{\"v\":\u00a01}",
                "{\"v\":\f1}",
                "{\"v\":\u20281}",
                "{\"v\":1",
                "{",
                "\\");
    }

    @ParameterizedTest
    @MethodSource({"badScalars", "badStructure"})
    void whatIsNotJsonIsRefusedWithItsPlace(String event) {
        ProblemException inOrder = Bodies.refusal(HEAD + event + TAIL);
        ProblemException logsFirst =
                Bodies.refusal("{\"logs\":[" + event + "],\"family\":\"f\",\"schema\":{\"v\":\"json\"}}");

        assertAll(
                () -> assertEquals("MALFORMED_JSON", inOrder.code().name()),
                () -> assertEquals("MALFORMED_JSON", logsFirst.code().name()),
                () -> assertFalse(inOrder.detail().matches("(?s).*(Feature|Source|fasterxml).*"), inOrder.detail()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\ufeff",
                "{",
                "}",
                "{\"family\"",
                "{\"family\":",
                "{\"family\":\"f",
                "nul",
                "x",
                "{\"family\":\"f\","
            })
    void fragmentsAreRefused(String body) {
        assertEquals("MALFORMED_JSON", Bodies.refusal(body).code().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", "}", ",", "1", "\0", "/**/", "\ufeff"})
    void garbageBehindTheBodyIsRefused(String garbage) {
        String body = HEAD + TAIL;

        ProblemException refusal = Bodies.refusal(body + " " + garbage);

        assertEquals("MALFORMED_JSON", refusal.code().name());
        assertNear(body.length() + 1, refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "c0 80",
                "c1 bf",
                "c3 28",
                "c3",
                "e0 80 80",
                "e0 9f bf",
                "ed a0 80",
                "ed bf bf",
                "ef bf",
                "e2 28 a1",
                "f0 80 80 80",
                "f0 8f bf bf",
                "f4 90 80 80",
                "f5 80 80 80",
                "f8 88 80 80 80",
                "fe",
                "ff",
                "f0 9f 90"
            })
    void whatIsNotUtf8IsRefusedWithItsOffset(String hex) {
        byte[] head = (HEAD + "{\"v\":\"é").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head);
        body.writeBytes(HexFormat.ofDelimiter(" ").parseHex(hex));
        body.writeBytes(("\"}" + TAIL).getBytes(StandardCharsets.UTF_8));

        ProblemException refusal = Bodies.refusal(body.toByteArray());

        assertEquals("MALFORMED_JSON ", Bodies.summary(refusal));
        assertEquals((long) head.length, refusal.extensions().get("offset"));
    }

    @Test
    void otherEncodingsAreRefused() {
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            byte[] body = (HEAD + TAIL).getBytes(java.nio.charset.Charset.forName(charset));

            assertEquals("MALFORMED_JSON ", Bodies.summary(Bodies.refusal(body)), charset);
        }
    }

    @Test
    void theOffsetAndThePointerNameTheSpot() {
        String before = HEAD + "{\"v\":1},{\"v\":[1,";

        ProblemException refusal = Bodies.refusal(before + "x]}" + TAIL);

        assertEquals("MALFORMED_JSON /logs/1/v/1", Bodies.summary(refusal));
        assertNear(before.length(), refusal);
    }

    @Test
    void abyssesAreRefusedBeforeAnybodyFalls() {
        String abyss = "[".repeat(100_000);

        assertAll(
                () -> assertEquals("INVALID_BATCH", Bodies.refusal(abyss).code().name()),
                () -> assertEquals(
                        "OUT_OF_RANGE",
                        Bodies.refusal(HEAD + "{\"v\":" + abyss).code().name()),
                () -> assertEquals(
                        "TYPE_MISMATCH", Bodies.refusal(HEAD + abyss).code().name()),
                () -> assertEquals(
                        "MALFORMED_JSON",
                        Bodies.refusal("{\"logs\":" + abyss).code().name()));
    }

    /** The parser reports where it stopped, which is at most one character behind the culprit. */
    private static void assertNear(int offset, ProblemException refusal) {
        long found = (long) refusal.extensions().get("offset");
        assertTrue(found >= offset && found <= offset + 3, refusal.detail());
    }
}
