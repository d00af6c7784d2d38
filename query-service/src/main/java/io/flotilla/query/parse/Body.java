package io.flotilla.query.parse;

import java.util.List;
import java.util.Optional;

/** What gives the rows of a query: a SELECT, a combination of several, or a query in parentheses. */
public sealed interface Body permits Body.Block, Body.SetOperation, QueryExpression {

    Span span();

    /** Several bodies combined by UNION, INTERSECT or EXCEPT; the operators stand in the tokens between the parts. */
    record SetOperation(Span span, List<Body> parts) implements Body {
        public SetOperation {
            parts = List.copyOf(parts);
        }
    }

    /** One SELECT with its clauses. */
    record Block(
            Span span,
            boolean distinct,
            List<SelectItem> items,
            List<TableReference> from,
            Optional<Expression> where,
            List<Expression> groupBy,
            Optional<Expression> having,
            List<Expression.Window> windows)
            implements Body {
        public Block {
            items = List.copyOf(items);
            from = List.copyOf(from);
            groupBy = List.copyOf(groupBy);
            windows = List.copyOf(windows);
        }
    }
}
