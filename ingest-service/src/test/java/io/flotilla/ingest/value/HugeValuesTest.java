package io.flotilla.ingest.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FieldType;
import io.flotilla.ingest.Huge;
import io.flotilla.ingest.json.JsonCursor;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that are far too large cost time and memory in proportion to their length, and no more. */
class HugeValuesTest {

    private static final Duration SANE = Duration.ofMinutes(1);
    /** Bytes allocated in all, not held, for each byte of a document. */
    private static final int BYTES_FOR_A_BYTE = 24;

    /** What an object of 100,000 members takes for its names. */
    private static final long MEMBERS = 64 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> values() {
        String digits = "9".repeat(Huge.DIGITS);
        return Stream.of(
                Arguments.of("int", digits, "OUT_OF_RANGE"),
                Arguments.of("int", "0." + digits, "TYPE_MISMATCH"),
                Arguments.of("int", "1e" + digits, "OUT_OF_RANGE"),
                Arguments.of("float", digits, "OUT_OF_RANGE"),
                Arguments.of("float", "0." + digits, "stored"),
                Arguments.of("float", "1e-" + digits, "stored"),
                Arguments.of("decimal(20,4)", digits, "OUT_OF_RANGE"),
                Arguments.of("decimal(20,4)", "\"" + digits + "\"", "OUT_OF_RANGE"),
                Arguments.of("json", digits, "OUT_OF_RANGE"),
                Arguments.of("json", "0." + digits, "OUT_OF_RANGE"),
                Arguments.of("json", "1e" + digits, "OUT_OF_RANGE"),
                Arguments.of("json", "[".repeat(100_000), "OUT_OF_RANGE"),
                Arguments.of("json", Huge.key(), "OUT_OF_RANGE"),
                Arguments.of("json", Huge.members(), "stored"),
                Arguments.of("json", Huge.collidingMembers(), "stored"),
                Arguments.of("json", Huge.text(), "stored"),
                Arguments.of("string", Huge.text(), "stored"),
                Arguments.of("datetime", Huge.text(), "TYPE_MISMATCH"),
                Arguments.of("bool", Huge.text(), "TYPE_MISMATCH"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("values")
    void hugeValuesCostWhatTheirLengthCosts(String type, String json, String outcome) {
        byte[] document = ("[" + json + "]").getBytes(StandardCharsets.UTF_8);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        String found = assertTimeout(SANE, () -> outcome(type, document));

        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertEquals(outcome, found);
        assertTrue(allocated < (long) BYTES_FOR_A_BYTE * document.length + MEMBERS, () -> allocated + " bytes");
    }

    private static String outcome(String type, byte[] document) {
        JsonCursor cursor = JsonCursor.over(document);
        cursor.next();
        cursor.next();
        try {
            ValueWriter.of(FieldType.parse(type)).write(cursor, new StringBuilder());
            return "stored";
        } catch (ProblemException e) {
            return e.code().name();
        }
    }
}
