package io.flotilla.cli.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {

    @ParameterizedTest
    @CsvSource({"ann, ann", "'jörg\n', j?rg", "'ann smith', ann?smith", "'', unknown"})
    void a_header_can_carry_it(String name, String actor) {
        assertEquals(actor, Actor.printable(name));
    }
}
