package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies for tests, read with small limits. */
final class Bodies {

    static final BatchLimits LIMITS = new BatchLimits(1_000, 1 << 20, 8 << 20);

    private Bodies() {}

    static Batch read(String body) {
        return new BatchReader(LIMITS, false).read(utf8(body), Handling.STRICT);
    }

    /** Reads events of one family {@code f}. */
    static Batch read(String schema, String logs) {
        return read("{\"family\":\"f\",\"schema\":" + schema + ",\"logs\":" + logs + "}");
    }

    /** Reads events of one family {@code f}, keeping the bad ones. */
    static Batch readLeniently(String schema, String logs) {
        String body = "{\"family\":\"f\",\"schema\":" + schema + ",\"logs\":" + logs + "}";
        return new BatchReader(LIMITS, false).read(utf8(body), Handling.LENIENT);
    }

    static ProblemException refusal(String body) {
        return refusal(utf8(body));
    }

    static ProblemException refusal(byte[] body) {
        return assertThrows(ProblemException.class, () -> new BatchReader(LIMITS, false).read(body, Handling.STRICT));
    }

    /** The statements that would store a batch alone. */
    static List<String> statements(Batch batch) {
        return batch.rows().stream().map(Rows::statement).toList();
    }

    /** What a refusal says to a program: {@code CODE pointer}. */
    static String summary(ProblemException e) {
        return e.code().name() + " " + e.pointer();
    }

    /** The literals of the only column of the only event. */
    static String literal(String type, String json) {
        String values = read("{\"v\":\"" + type + "\"}", "[{\"v\":" + json + "}]")
                .rows()
                .get(0)
                .values();
        return values.substring(1, values.length() - 1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
