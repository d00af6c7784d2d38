package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.JsonCase;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What JSON is and is not, as whole bodies and within events that stand in front of their schema. */
class JsonBodiesTest {

    /** What is said of bodies that are JSON but no batch. */
    private static final Set<String> NO_BATCH = Set.of("INVALID_BATCH", "UNKNOWN_MEMBER", "MISSING_MEMBER");

    static Stream<JsonCase> json() {
        return JsonCase.all().filter(each -> each.json() == Boolean.TRUE);
    }

    static Stream<JsonCase> doubtful() {
        return JsonCase.all().filter(each -> each.json() != Boolean.TRUE);
    }

    static Stream<JsonCase> refused() {
        return JsonCase.all().filter(each -> each.refusal() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("json")
    void jsonThatIsNoBatchIsNotCalledMalformed(JsonCase body) {
        String code = Bodies.refusal(body.text()).code().name();

        assertTrue(NO_BATCH.contains(code), code);
    }

    /** What is no object, or has strange members, is refused before its end is seen. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void whatMayNotBeJsonIsNoBatchEither(JsonCase body) {
        String code = Bodies.refusal(body.text()).code().name();

        assertTrue(code.equals("MALFORMED_JSON") || NO_BATCH.contains(code), code);
    }

    /** Such events are first read as JSON alone, whose depth has a limit of its own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void eventsInFrontOfTheirSchemaAreReadAsStrictly(JsonCase value) {
        byte[] body = value.within("{\"logs\":[{\"v\":", "}],\"schema\":{\"v\":\"json\"},\"family\":\"f\"}");

        String code = Bodies.refusal(body).code().name();

        assertTrue(
                code.equals("MALFORMED_JSON") || value.json() != Boolean.FALSE && code.equals(value.refusal()), code);
    }
}
