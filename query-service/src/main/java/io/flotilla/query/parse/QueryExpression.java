package io.flotilla.query.parse;

import java.util.List;
import java.util.Optional;

/**
 * A query that can stand by itself or in parentheses.
 *
 * @param with    the common tables it defines
 * @param orderBy of the whole, after the last UNION
 * @param limit   the tokens of its LIMIT clause
 */
public record QueryExpression(
        Span span, List<CommonTable> with, Body body, List<Expression> orderBy, Optional<Span> limit) implements Body {

    public QueryExpression {
        with = List.copyOf(with);
        orderBy = List.copyOf(orderBy);
    }

    /** One table of a WITH clause; {@code columns} is empty when they are named by the query. */
    public record CommonTable(Span span, String name, List<String> columns, QueryExpression query) {
        public CommonTable {
            columns = List.copyOf(columns);
        }
    }
}
