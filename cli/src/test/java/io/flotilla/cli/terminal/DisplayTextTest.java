package io.flotilla.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "'',0",
        "Torgersen,9",
        "é,1",
        "e\u0301,1",
        "漢字,4",
        "ｱ,1",
        "😀,2",
        "✅,2",
        "⚠,1",
        "❤\uFE0F,2",
        "🇩🇪,2",
        "👍🏽,2",
        "👩‍👩‍👧,2",
        "a😀漢,5",
    })
    void width_is_what_the_terminal_shows(String text, int columns) {
        assertEquals(columns, DisplayText.width(text));
    }

    @ParameterizedTest(name = "{0} cut to {1} is {2}")
    @CsvSource({
        "Torgersen,9,Torgersen",
        "Torgersen,5,Torg…",
        "漢字漢字,5,漢字…",
        "漢字漢字,4,漢…",
        "👩‍👩‍👧👩‍👩‍👧,3,👩‍👩‍👧…",
        "abc,1,…"
    })
    void cutting_never_splits_a_character(String text, int columns, String expected) {
        assertEquals(expected, DisplayText.cut(text, columns));
    }

    @Test
    void padding_counts_columns_and_not_characters() {
        assertEquals("漢  |", DisplayText.pad("漢", 4, false) + "|");
        assertEquals("   7", DisplayText.pad("7", 4, true));
        assertEquals("wider", DisplayText.pad("wider", 2, true));
    }

    @Test
    void text_cannot_command_the_terminal() {
        assertEquals("plain 漢😀", DisplayText.printable("plain 漢😀"));
        assertEquals("a\\nb\\tc\\r", DisplayText.printable("a\nb\tc\r"));
        assertEquals("\\u001b[2J\\u0000\\u009b", DisplayText.printable("\u001b[2J\u0000\u009b"));
        assertEquals("\\u202eevil", DisplayText.printable("\u202Eevil"));
    }
}
