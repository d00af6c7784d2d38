package io.flotilla.query.parse;

import io.flotilla.api.query.QueryError;
import io.flotilla.query.lex.QueryProblems;
import io.flotilla.query.lex.Token;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which parenthesis closes which, found before the parser starts: without recursion, so any nesting can be measured. */
final class Parentheses {

    /** What can follow a query in parentheses that is itself part of a larger query. */
    private static final Set<String> CONTINUATIONS =
            Set.of("UNION", "INTERSECT", "EXCEPT", "ORDER", "LIMIT", "FOR", "LOCK", "INTO");

    private final List<Token> tokens;
    private final int[] closing;

    private Parentheses(List<Token> tokens, int[] closing) {
        this.tokens = tokens;
        this.closing = closing;
    }

    static Parentheses of(String source, List<Token> tokens, int maxNesting) {
        int[] closing = new int[tokens.size()];
        Arrays.fill(closing, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(")) {
                open.push(i);
                if (open.size() > maxNesting) {
                    throw QueryProblems.at(
                            QueryError.QUERY_TOO_COMPLEX,
                            source,
                            token.start(),
                            "The query nests deeper than %d levels".formatted(maxNesting));
                }
            } else if (token.isSymbol(")")) {
                if (open.isEmpty()) {
                    throw QueryProblems.syntax(source, token.start(), "This parenthesis closes nothing");
                }
                closing[open.pop()] = i;
            }
        }
        if (!open.isEmpty()) {
            throw QueryProblems.syntax(source, tokens.get(open.peek()).start(), "This parenthesis is not closed");
        }
        return new Parentheses(tokens, closing);
    }

    /** Whether the parenthesis that opens here holds a query. */
    boolean holdQuery(int opening) {
        Token first = tokens.get(opening + 1);
        if (first.isSymbol("(")) {
            return holdQuery(opening + 1) && continuesQuery(tokens.get(closing[opening + 1] + 1));
        }
        return first.isWord("SELECT") || first.isWord("WITH") || first.isWord("TABLE") || first.isWord("VALUES");
    }

    /** Whether there is a comma directly within the parenthesis that opens here. */
    boolean holdList(int opening) {
        int i = opening + 1;
        while (i < closing[opening]) {
            if (tokens.get(i).isSymbol(",")) {
                return true;
            }
            i = tokens.get(i).isSymbol("(") ? closing[i] + 1 : i + 1;
        }
        return false;
    }

    private static boolean continuesQuery(Token token) {
        return token.isSymbol(")")
                || token.kind() == Token.Kind.WORD
                        && CONTINUATIONS.contains(token.text().toUpperCase(Locale.ROOT));
    }
}
