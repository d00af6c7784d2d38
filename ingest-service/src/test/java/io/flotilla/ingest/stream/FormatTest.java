package io.flotilla.ingest.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-ndjson",
                "application/ndjson",
                "application/jsonl",
                "Application/X-NDJSON ; Charset=\"UTF-8\""
            })
    void linesOfJsonHaveManyNames(String type) {
        assertEquals(Optional.of(Format.JSON_LINES), Format.of(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/csv; charset=utf-8; header=present"})
    void csvHasOne(String type) {
        assertEquals(Optional.of(Format.CSV), Format.of(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "", ";", "text/csv; charset=iso-8859-1", "text/plain"})
    void othersAreNotTaken(String type) {
        assertEquals(Optional.empty(), Format.of(type));
    }

    @Test
    void noTypeIsNoFormat() {
        assertEquals(Optional.empty(), Format.of(null));
    }
}
