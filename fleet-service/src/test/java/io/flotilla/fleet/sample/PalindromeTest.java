package io.flotilla.fleet.sample;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PalindromeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "aa", "aba", "abba", "Aba abA", " ", "1221", "😀a😀", "a;b;a"})
    void whatReadsTheSameBackwardsIsOne(String text) {
        assertTrue(Palindrome.is(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Aba", "aba ", "a man a plan", "😀a😁", "\u00e9xe\u0301"})
    void caseSpacesAndEveryCodePointCount(String text) {
        assertFalse(Palindrome.is(text));
    }

    @Test
    void lengthIsInCodePoints() {
        assertFalse(Palindrome.isTooLong("a".repeat(200)));
        assertFalse(Palindrome.isTooLong("😀".repeat(200)));
        assertTrue(Palindrome.isTooLong("a".repeat(201)));
        assertTrue(Palindrome.isTooLong("😀".repeat(201)));
    }
}
