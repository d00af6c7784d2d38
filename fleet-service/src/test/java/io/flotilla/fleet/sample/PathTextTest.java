package io.flotilla.fleet.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTextTest {

    @Test
    void allOfASegmentIsText() {
        assertEquals("a;b=c", PathText.decode("a;b=c"));
        assertEquals("a+b", PathText.decode("a+b"));
        assertEquals("a/b c", PathText.decode("a%2Fb%20c"));
        assertEquals("😀ž", PathText.decode("%F0%9F%98%80%c5%be"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "a%zz", "%FF", "%ED%A0%80", "%C0%80"})
    void whatIsNotUtf8IsRefused(String segment) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> PathText.decode(segment));

        assertEquals(CommonError.BAD_REQUEST, refusal.code());
    }
}
