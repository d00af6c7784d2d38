package io.flotilla.query.parse;

import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.mysql.SqlLiteral;
import io.flotilla.query.lex.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Writes understood tokens as SQL. Names are quoted, strings encoded anew, everything else is one of the words, numbers and
 * symbols the grammar knows, with single blanks between. A name and the parenthesis after it stay as close as they were: MySQL
 * takes {@code count(} for a function and {@code count (} for something else.
 *
 * <p>Two things are spelled out. {@code j->'$.a'} becomes {@code JSON_EXTRACT(j, '$.a')}, which MySQL says it is and MariaDB
 * understands. An expression without an alias gets one that repeats the caller's text, so that the answer's columns are called what a
 * plain server would call them.
 */
public final class SqlText {

    private final List<Token> tokens;
    private final BitSet names;
    private final Additions additions;

    /** SQL that stands before, instead of and after single tokens; made of constants of the grammar and quoted names only. */
    record Additions(Map<Integer, String> before, Map<Integer, String> instead, Map<Integer, String> after) {}

    SqlText(List<Token> tokens, BitSet names, Additions additions) {
        this.tokens = tokens;
        this.names = names;
        this.additions = additions;
    }

    /** The stretch of the query as SQL. */
    public String render(Span span) {
        return render(span, Map.of());
    }

    /** The stretch of the query as SQL, with other names for the tokens at these indexes. */
    public String render(Span span, Map<Integer, String> otherNames) {
        StringBuilder sql = new StringBuilder((span.to() - span.from()) * 8);
        for (int i = span.from(); i < span.to(); i++) {
            if (i > span.from() && separated(i)) {
                sql.append(' ');
            }
            sql.append(additions.before().getOrDefault(i, ""));
            append(sql, i, otherNames.get(i));
            sql.append(additions.after().getOrDefault(i, ""));
        }
        return sql.toString();
    }

    private boolean separated(int i) {
        Token left = tokens.get(i - 1);
        Token right = tokens.get(i);
        if (right.isSymbol("(")) {
            return right.spaced() || left.kind() != Token.Kind.WORD || names.get(i - 1);
        }
        boolean replacedByComma = additions.instead().containsKey(i);
        return !(replacedByComma
                || right.isSymbol(".")
                || left.isSymbol(".")
                || right.isSymbol(",")
                || right.isSymbol(")")
                || left.isSymbol("("));
    }

    private void append(StringBuilder sql, int i, String otherName) {
        Token token = tokens.get(i);
        if (otherName != null) {
            sql.append(SqlIdentifier.quote(otherName));
        } else if (additions.instead().containsKey(i)) {
            sql.append(additions.instead().get(i));
        } else if (names.get(i)) {
            sql.append(SqlIdentifier.quote(token.text()));
        } else {
            switch (token.kind()) {
                case STRING -> SqlLiteral.append(sql, token.text());
                case NATIONAL_STRING -> SqlLiteral.append(sql.append('N'), token.text());
                case WORD -> sql.append(plain(token.text()));
                case NUMBER, BITS, SYMBOL -> sql.append(token.text());
                case QUOTED_NAME, END -> throw new IllegalStateException("not understood: " + token.kind());
            }
        }
    }

    private static String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || c != '_' && !Character.isLetterOrDigit(c)) {
                throw new IllegalStateException("not a word of the grammar: " + word);
            }
        }
        return word;
    }
}
