package io.flotilla.query.parse;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.mysql.SqlIdentifier;
import io.flotilla.query.lex.QueryProblems;
import io.flotilla.query.lex.Token;
import io.flotilla.query.lex.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where the parser stands in the tokens, and what it has found so far. */
final class Cursor {

    private final String source;
    private final List<Token> tokens;
    private final Parentheses parentheses;
    private final int maxNesting;
    private final BitSet names;
    private final Map<Integer, String> before = new HashMap<>();
    private final Map<Integer, String> instead = new HashMap<>();
    private final Map<Integer, String> after = new HashMap<>();
    private int position;
    private int depth;

    final CommonTableScopes scopes = new CommonTableScopes();
    final List<TableReference.Named> tables = new ArrayList<>();
    final List<Expression.Call> calls = new ArrayList<>();
    final List<Expression.Column> columns = new ArrayList<>();

    Cursor(String source, List<Token> tokens, int maxNesting) {
        this.source = source;
        this.tokens = tokens;
        this.maxNesting = maxNesting;
        this.names = new BitSet(tokens.size());
        this.parentheses = Parentheses.of(source, tokens, maxNesting);
    }

    ParsedQuery finish(QueryExpression root) {
        SqlText text = new SqlText(tokens, names, new SqlText.Additions(before, instead, after));
        return new ParsedQuery(source, tokens, text, root, tables, calls, columns);
    }

    // Looking

    int position() {
        return position;
    }

    Span since(int from) {
        return new Span(from, position);
    }

    Token peek() {
        return tokens.get(position);
    }

    Token peek(int distance) {
        return tokens.get(Math.min(position + distance, tokens.size() - 1));
    }

    boolean at(String word) {
        return peek().isWord(word);
    }

    boolean at(String word, String then) {
        return at(word) && peek(1).isWord(then);
    }

    boolean atAny(String... words) {
        if (peek().kind() != Kind.WORD) {
            return false;
        }
        for (String word : words) {
            if (at(word)) {
                return true;
            }
        }
        return false;
    }

    boolean atSymbol(String symbol) {
        return peek().isSymbol(symbol);
    }

    boolean atString() {
        return peek().kind() == Kind.STRING;
    }

    boolean atName() {
        return isName(peek());
    }

    static boolean isName(Token token) {
        return token.kind() == Kind.QUOTED_NAME || token.kind() == Kind.WORD && !ReservedWords.contains(token.text());
    }

    /** Whether a query in parentheses starts here, as opposed to an expression or table references in parentheses. */
    boolean atSubquery() {
        return atSymbol("(") && parentheses.holdQuery(position);
    }

    /** Whether several values in parentheses start here. */
    boolean atRow() {
        return atSymbol("(") && parentheses.holdList(position);
    }

    // Moving

    Token next() {
        Token token = peek();
        if (token.kind() == Kind.END) {
            throw fail("The query ends too early");
        }
        position++;
        return token;
    }

    /** Takes back the token just taken, so that a refusal points at it. */
    void back() {
        position--;
    }

    boolean accept(String word) {
        boolean there = at(word);
        position += there ? 1 : 0;
        return there;
    }

    boolean acceptAny(String... words) {
        boolean there = atAny(words);
        position += there ? 1 : 0;
        return there;
    }

    boolean acceptSymbol(String symbol) {
        boolean there = atSymbol(symbol);
        position += there ? 1 : 0;
        return there;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw unexpected(word);
        }
    }

    void expectAny(String... words) {
        if (!acceptAny(words)) {
            throw unexpected(String.join(" or ", words));
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    /** Takes a name that may stand without backticks only if it is no reserved word. */
    String name(String what) {
        if (!atName()) {
            throw unexpected(what);
        }
        return takeName();
    }

    /** Takes a name after a dot, where every word is one. */
    String nameAfterDot() {
        if (peek().kind() != Kind.WORD && peek().kind() != Kind.QUOTED_NAME) {
            throw unexpected("a name");
        }
        return takeName();
    }

    private String takeName() {
        names.set(position);
        return next().text();
    }

    void expectKind(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        position++;
    }

    void expectInteger() {
        if (peek().kind() != Kind.NUMBER || !peek().text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw unexpected("an integer");
        }
        position++;
    }

    /** Parses something that may hold something of its own kind; refuses when that goes too deep. */
    <T> T nested(Supplier<T> part) {
        if (++depth > maxNesting) {
            throw QueryProblems.at(
                    QueryError.QUERY_TOO_COMPLEX,
                    source,
                    peek().start(),
                    "The query nests deeper than %d levels".formatted(maxNesting));
        }
        T result = part.get();
        depth--;
        return result;
    }

    <T> List<T> list(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (acceptSymbol(","));
        return elements;
    }

    // Rewriting

    /** Names the expression that ends here, for which the caller gave no alias. */
    void addAlias(String alias) {
        after.merge(position - 1, " AS " + SqlIdentifier.quote(alias), String::concat);
    }

    /** Makes {@code column -> path} a call; {@code arrow} is the index of the operator, the path is the token just taken. */
    void spellJsonPath(int column, int arrow) {
        boolean unquoted = tokens.get(arrow).isSymbol("->>");
        before.put(column, unquoted ? "JSON_UNQUOTE(JSON_EXTRACT(" : "JSON_EXTRACT(");
        instead.put(arrow, ",");
        after.put(position - 1, unquoted ? "))" : ")");
        if (unquoted) {
            spellAsText(column);
        }
    }

    /**
     * Gives the text that ends here the collation of all other text. To MySQL the text of its JSON functions has one of its own, and is
     * refused beside a constant.
     */
    void spellAsText(int start) {
        boolean alreadyText = at("AS", "CHAR")
                && tokens.get(start - 1).isSymbol("(")
                && tokens.get(start - 2).isWord("CAST");
        if (alreadyText) {
            return;
        }
        before.merge(start, "CAST(", (inner, outer) -> outer + inner);
        after.merge(position - 1, " AS CHAR)", String::concat);
    }

    /** The caller's text of a span, without comments. */
    String sourceText(Span span) {
        StringBuilder text = new StringBuilder();
        for (int i = span.from(); i < span.to(); i++) {
            Token token = tokens.get(i);
            if (i > span.from() && token.spaced()) {
                text.append(gap(tokens.get(i - 1).end(), token.start()));
            }
            text.append(source, token.start(), token.end());
        }
        return text.toString();
    }

    private String gap(int from, int to) {
        String gap = source.substring(from, to);
        return gap.isBlank() ? gap : " ";
    }

    // Refusing

    ProblemException unexpected(String wanted) {
        Token token = peek();
        if (token.kind() == Kind.END) {
            return fail("The query ends where %s was expected".formatted(wanted));
        }
        return fail("Expected %s, found %s".formatted(wanted, QueryProblems.excerpt(source, token.start())));
    }

    ProblemException fail(String detail) {
        return QueryProblems.syntax(source, peek().start(), detail);
    }

    ProblemException refuse(QueryError code, String detail) {
        return QueryProblems.at(code, source, peek().start(), detail);
    }
}
