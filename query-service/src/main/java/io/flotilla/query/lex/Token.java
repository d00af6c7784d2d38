package io.flotilla.query.lex;

/**
 * One lexical element of a query.
 *
 * @param kind   what it is
 * @param text   its value: quoted names and strings decoded, numbers and bit strings as written, symbols and words as written
 * @param start  offset of its first character in the query
 * @param end    offset after its last character
 * @param spaced whether white space or a comment precedes it
 */
public record Token(Kind kind, String text, int start, int end, boolean spaced) {

    /** The sorts of tokens. */
    public enum Kind {
        /** A keyword or an unquoted name: only the place where it stands tells. */
        WORD,
        /** A name in backticks. */
        QUOTED_NAME,
        /** A string, in single or double quotes. */
        STRING,
        /** A string of the national character set: {@code N'..'}. */
        NATIONAL_STRING,
        /** An integer or decimal, with or without exponent. */
        NUMBER,
        /** A hexadecimal or bit literal: {@code 0x41}, {@code x'41'}, {@code 0b1}, {@code b'1'}. */
        BITS,
        /** An operator or punctuation mark. */
        SYMBOL,
        END
    }

    /** Whether this is the word, in any case. */
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether this is the operator or punctuation mark. */
    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
