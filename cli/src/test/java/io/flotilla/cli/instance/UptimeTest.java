package io.flotilla.cli.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UptimeTest {

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "61, 1 min 1 s", "7260, 2 h 1 min", "180000, 2 d 2 h"})
    void the_two_largest_units_are_told(long seconds, String words) {
        assertEquals(words, Uptime.inWords(LongNode.valueOf(seconds)));
    }

    @Test
    void a_server_that_does_not_answer_has_none() {
        assertEquals("-", Uptime.inWords(NullNode.getInstance()));
    }
}
