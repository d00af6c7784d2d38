package io.flotilla.query.lex;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.query.lex.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query into tokens. The rules are those of MySQL's own lexer ("Lexical Structure" in its reference manual, and
 * {@code sql/sql_lex.cc} for the corners): {@code --} starts a comment only before white space, {@code 1a} is a name,
 * {@code t.1e5} is a column, a backslash escapes in strings but not in backticks.
 */
public final class Lexer {

    /** Longest first, so that the first match is the right one. */
    private static final String[] SYMBOLS = {
        "<=>", "->>", "<<", ">>", "<=", ">=", "<>", "!=", "&&", "||", "->", ":=", "+", "-", "*", "/", "%", "^", "&",
        "|", "~", "!", "=", "<", ">", "(", ")", ",", ".", ";", "?", "{", "}", "@", ":"
    };

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;

    private Lexer(String source) {
        this.source = source;
    }

    /**
     * The tokens of a query; the last one is {@link Kind#END}.
     *
     * @throws ProblemException SYNTAX_ERROR, or CLAUSE_NOT_ALLOWED for executable comments and optimizer hints
     */
    public static List<Token> tokens(String source) {
        return new Lexer(source).run();
    }

    private List<Token> run() {
        while (true) {
            spaced = skipBlanks();
            if (at == source.length()) {
                tokens.add(new Token(Kind.END, "", at, at, spaced));
                return tokens;
            }
            next();
        }
    }

    private void next() {
        char c = source.charAt(at);
        if (c == '\'' || c == '"') {
            string(Kind.STRING, at);
        } else if (c == '`') {
            quotedName();
        } else if (isDigit(c) && !afterDot()) {
            number();
        } else if (c == '.' && isDigit(peek(1)) && !afterName()) {
            fraction(at);
        } else if (isNameChar(c)) {
            wordOrPrefixedLiteral();
        } else {
            symbol();
        }
    }

    private boolean skipBlanks() {
        int start = at;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (isBlank(c)) {
                at++;
            } else if (c == '#' || c == '-' && peek(1) == '-' && endsDashes(at + 2)) {
                skipLine();
            } else if (c == '/' && peek(1) == '*') {
                skipComment();
            } else {
                break;
            }
        }
        return at > start;
    }

    private boolean endsDashes(int offset) {
        return offset >= source.length() || source.charAt(offset) <= ' ' || source.charAt(offset) == 0x7f;
    }

    private void skipLine() {
        int end = source.indexOf('\n', at);
        at = end < 0 ? source.length() : end + 1;
    }

    private void skipComment() {
        char mark = peek(2);
        if (mark == '!' || mark == 'M' && peek(3) == '!') {
            throw QueryProblems.at(
                    QueryError.CLAUSE_NOT_ALLOWED, source, at, "Comments that some servers execute are not allowed");
        }
        if (mark == '+') {
            throw QueryProblems.at(QueryError.CLAUSE_NOT_ALLOWED, source, at, "Optimizer hints are not allowed");
        }
        int end = source.indexOf("*/", at + 2);
        if (end < 0) {
            throw QueryProblems.syntax(source, at, "This comment does not end");
        }
        at = end + 2;
    }

    private void string(Kind kind, int start) {
        char quote = source.charAt(at);
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                StringEscapes.decode(source.charAt(++i), value);
            } else if (c == quote) {
                if (i + 1 == source.length() || source.charAt(i + 1) != quote) {
                    add(kind, checked(value.toString(), start), start, i + 1);
                    return;
                }
                value.append(source.charAt(++i));
            } else {
                value.append(c);
            }
        }
        throw QueryProblems.syntax(source, start, "This string does not end");
    }

    private void quotedName() {
        int start = at;
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '`') {
                if (i + 1 == source.length() || source.charAt(i + 1) != '`') {
                    addName(value.toString(), start, i + 1);
                    return;
                }
                i++;
            }
            value.append(c);
        }
        throw QueryProblems.syntax(source, start, "This name does not end: a backtick is missing");
    }

    private void addName(String name, int start, int end) {
        if (name.isEmpty() || name.indexOf('\0') >= 0 || name.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            throw QueryProblems.syntax(source, start, "No table or column can have this name");
        }
        add(Kind.QUOTED_NAME, name, start, end);
    }

    private void number() {
        int start = at;
        if (source.charAt(at) == '0' && (peek(1) == 'x' || peek(1) == 'b')) {
            int end = skipDigits(at + 2, peek(1) == 'x');
            if (end > at + 2 && !isNameChar(charAt(end))) {
                add(Kind.BITS, source.substring(start, end), start, end);
                return;
            }
        }
        int end = skipDigits(at);
        char c = charAt(end);
        if (c == '.') {
            fraction(start);
        } else if (!isNameChar(c)) {
            add(Kind.NUMBER, source.substring(start, end), start, end);
        } else if (exponent(end) > end) {
            add(Kind.NUMBER, source.substring(start, exponent(end)), start, exponent(end));
        } else {
            word();
        }
    }

    /** A number with a point, which stands at or after the present offset. */
    private void fraction(int start) {
        int point = source.indexOf('.', start);
        int end = exponent(skipDigits(point + 1));
        add(Kind.NUMBER, source.substring(start, end), start, end);
    }

    /** The offset after an exponent that starts here, or this offset if none does. */
    private int exponent(int offset) {
        if (charAt(offset) != 'e' && charAt(offset) != 'E') {
            return offset;
        }
        int digits = charAt(offset + 1) == '+' || charAt(offset + 1) == '-' ? offset + 2 : offset + 1;
        int end = skipDigits(digits);
        return end > digits ? end : offset;
    }

    private void wordOrPrefixedLiteral() {
        char c = source.charAt(at);
        boolean quoted = peek(1) == '\'' && !afterDot();
        if (quoted && (c == 'x' || c == 'X' || c == 'b' || c == 'B')) {
            bits(c == 'x' || c == 'X');
        } else if (quoted && (c == 'n' || c == 'N')) {
            int start = at++;
            string(Kind.NATIONAL_STRING, start);
        } else {
            word();
        }
    }

    private void bits(boolean hexadecimal) {
        int end = skipDigits(at + 2, hexadecimal);
        if (charAt(end) != '\'' || hexadecimal && (end - at) % 2 != 0) {
            throw QueryProblems.syntax(source, at, "This is not a valid hexadecimal or bit literal");
        }
        add(Kind.BITS, source.substring(at, end + 1), at, end + 1);
    }

    private void word() {
        int end = at;
        while (isNameChar(charAt(end))) {
            end++;
        }
        add(Kind.WORD, source.substring(at, end), at, end);
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                add(Kind.SYMBOL, symbol, at, at + symbol.length());
                return;
            }
        }
        throw QueryProblems.syntax(
                source, at, "The character U+%04X has no meaning here".formatted(source.codePointAt(at)));
    }

    private void add(Kind kind, String text, int start, int end) {
        tokens.add(new Token(kind, text, start, end, spaced));
        at = end;
    }

    private String checked(String text, int start) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw QueryProblems.syntax(source, start, "This string holds half a character (a lone surrogate)");
            }
        }
        return text;
    }

    private boolean afterDot() {
        return !spaced && !tokens.isEmpty() && last().isSymbol(".");
    }

    private boolean afterName() {
        return !spaced && !tokens.isEmpty() && (last().kind() == Kind.WORD || last().kind() == Kind.QUOTED_NAME);
    }

    private Token last() {
        return tokens.get(tokens.size() - 1);
    }

    private int skipDigits(int offset) {
        int end = offset;
        while (isDigit(charAt(end))) {
            end++;
        }
        return end;
    }

    private int skipDigits(int offset, boolean hexadecimal) {
        int end = offset;
        while (hexadecimal ? isHexDigit(charAt(end)) : charAt(end) == '0' || charAt(end) == '1') {
            end++;
        }
        return end;
    }

    private char peek(int distance) {
        return charAt(at + distance);
    }

    /** The character there, or NUL past the end; NUL itself is never part of a token. */
    private char charAt(int offset) {
        return offset < source.length() ? source.charAt(offset) : '\0';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || isDigit(c)
                || c == '_'
                || c == '$'
                || c >= 0x80 && !Character.isSurrogate(c);
    }
}
