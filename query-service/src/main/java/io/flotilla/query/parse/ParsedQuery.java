package io.flotilla.query.parse;

import io.flotilla.query.lex.Token;
import java.util.List;

/**
 * A query that was understood completely.
 *
 * @param source  the caller's text
 * @param tokens  its tokens, the last one is the end
 * @param text    how to write the tokens for a server
 * @param root    the tree
 * @param tables  every table reference by name, in the order they stand
 * @param calls   every function call
 * @param columns every column reference
 */
public record ParsedQuery(
        String source,
        List<Token> tokens,
        SqlText text,
        QueryExpression root,
        List<TableReference.Named> tables,
        List<Expression.Call> calls,
        List<Expression.Column> columns) {

    public ParsedQuery {
        tables = List.copyOf(tables);
        calls = List.copyOf(calls);
        columns = List.copyOf(columns);
    }

    /** The family references, without those to common tables. */
    public List<TableReference.Named> families() {
        return tables.stream().filter(t -> !t.common()).toList();
    }

    /** Offset in the caller's text at which a span starts. */
    public int offset(Span span) {
        return tokens.get(span.from()).start();
    }

    /** The block that names the columns of the answer: the first one of a UNION. */
    public Body.Block firstBlock() {
        Body inner = root;
        while (!(inner instanceof Body.Block)) {
            inner = inner instanceof QueryExpression nested
                    ? nested.body()
                    : ((Body.SetOperation) inner).parts().get(0);
        }
        return (Body.Block) inner;
    }
}
