package io.flotilla.service.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-b_c.9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void aCallersIdIsKept(String id) {
        assertEquals(id, RequestId.fromCaller(id).value());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "a\nb",
                "a\n",
                "é",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void whatIsNoIdIsReplaced(String id) {
        String given = RequestId.fromCaller(id).value();

        assertNotEquals(id, given);
        assertTrue(given.matches("[0-9a-f]{32}"), given);
    }

    @Test
    void nothingElseIsAnId() {
        assertThrows(IllegalArgumentException.class, () -> new RequestId("a b"));
    }

    @Test
    void outsideARequestThereIsNone() {
        assertEquals("-", RequestId.current());
    }
}
