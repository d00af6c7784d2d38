package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handling=lenient",
                "Handling = Lenient",
                "handling=\"lenient\"",
                "respond-async, handling=lenient; x=y",
                "wait=10,handling=lenient,handling=strict",
                "note=\"a, handling=strict\", handling=lenient"
            })
    void lenientIsWhatPrefersIt(String header) {
        assertEquals(Handling.LENIENT, Handling.preferred(List.of(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "handling",
                "handling=strict",
                "handling=strict, handling=lenient",
                "handling=lenients",
                "mishandling=lenient",
                "note=\"a, handling=lenient\"",
                "wait=10; handling=lenient"
            })
    void strictIsEverythingElse(String header) {
        assertEquals(Handling.STRICT, Handling.preferred(List.of(header)));
    }

    @Test
    void thePreferenceMayStandInAnyOfTheHeaders() {
        assertEquals(Handling.LENIENT, Handling.preferred(List.of("respond-async", "handling=lenient")));
        assertEquals(Handling.STRICT, Handling.preferred(List.of()));
    }
}
