package io.flotilla.ingest.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonToken;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.JsonCase;
import io.flotilla.ingest.json.JsonCursor;
import io.flotilla.mysql.SqlLiteral;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What JSON is and is not, for the values of json fields. */
class JsonConformanceTest {

    static Stream<JsonCase> stored() {
        return JsonCase.stored().stream();
    }

    static Stream<JsonCase> refused() {
        return JsonCase.all().filter(each -> each.refusal() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void whatIsJsonIsKeptAsItWasWritten(JsonCase json) {
        String written = new String(json.text(), StandardCharsets.UTF_8);

        assertEquals(SqlLiteral.quote(written.strip()), literal(json));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNotJsonOrTooMuchOfItIsRefused(JsonCase json) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> literal(json));

        assertEquals(json.refusal(), refusal.code().name());
        assertFalse(refusal.detail().length() > 400, refusal.detail());
    }

    /** The SQL literal of the value of an object's only member. */
    private static String literal(JsonCase json) {
        JsonCursor cursor = JsonCursor.over(json.within("{\"v\":", "}"));
        StringBuilder sql = new StringBuilder();
        cursor.next();
        cursor.next();
        cursor.next();
        new JsonValue().write(cursor, sql);
        assertEquals(JsonToken.END_OBJECT, cursor.next());
        assertNull(cursor.next());
        return sql.toString();
    }
}
