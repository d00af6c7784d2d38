package io.flotilla.query.lex;

/** The backslash escapes of MySQL strings (reference manual, "Special Character Escape Sequences"). */
final class StringEscapes {

    private StringEscapes() {}

    /** Appends what backslash and this character stand for. */
    static void decode(char c, StringBuilder value) {
        switch (c) {
            case '0' -> value.append('\0');
            case 'b' -> value.append('\b');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'Z' -> value.append('\u001a');
            // Patterns need to see these two as they are.
            case '%', '_' -> value.append('\\').append(c);
            default -> value.append(c);
        }
    }
}
