package io.flotilla.query.parse;

import java.util.List;
import java.util.Optional;

/** An element of a FROM clause. */
public sealed interface TableReference {

    Span span();

    /**
     * A table by name.
     *
     * @param nameToken index of the token that is the name
     * @param alias     the name the rest of the block knows it by; its own name when it has no other
     * @param common    whether it is a table of a WITH clause in scope here, not a family
     */
    record Named(Span span, int nameToken, String name, String alias, boolean common) implements TableReference {}

    /** A query in parentheses. {@code columns} is empty when they are named by the query. */
    record Derived(Span span, QueryExpression query, String alias, List<String> columns) implements TableReference {}

    /** The table function JSON_TABLE. */
    record JsonTable(Span span, Expression document, String alias, List<String> columns) implements TableReference {}

    /** A join. {@code using} is empty for every other condition; {@code natural} joins on all common columns. */
    record Join(
            Span span,
            TableReference left,
            TableReference right,
            boolean natural,
            Optional<Expression> on,
            List<String> using)
            implements TableReference {}

    /** Several references in parentheses. */
    record Several(Span span, List<TableReference> members) implements TableReference {}
}
