package io.flotilla.query.guard;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.query.lex.QueryProblems;
import io.flotilla.query.parse.Expression.Call;
import io.flotilla.query.parse.ParsedQuery;
import io.flotilla.query.parse.SelectParser;
import java.nio.charset.StandardCharsets;

/** Lets through what is exactly one SELECT, within its limits, of allowed functions. Which tables exist is not its question. */
public final class QueryGuard {

    private final QueryLimits limits;

    public QueryGuard(QueryLimits limits) {
        this.limits = limits;
    }

    /**
     * The query, understood completely.
     *
     * @throws ProblemException with a {@link QueryError} that says what is not allowed, and where
     */
    public ParsedQuery check(String query) {
        if (query == null || query.isBlank()) {
            throw QueryProblems.whole(QueryError.MISSING_QUERY, "The body needs a query: {\"query\":\"SELECT ...\"}");
        }
        checkSize(query);
        ParsedQuery parsed = SelectParser.parse(query, limits.maxNesting());
        parsed.calls().forEach(call -> checkFunction(parsed, call));
        return parsed;
    }

    private void checkSize(String query) {
        if (query.length() > limits.maxBytes() || query.getBytes(StandardCharsets.UTF_8).length > limits.maxBytes()) {
            throw QueryProblems.whole(
                    QueryError.QUERY_TOO_LARGE, "The query is longer than %d bytes".formatted(limits.maxBytes()));
        }
    }

    private static void checkFunction(ParsedQuery query, Call call) {
        if (!AllowedFunctions.contains(call.name())) {
            throw QueryProblems.at(
                    QueryError.FUNCTION_NOT_ALLOWED,
                    query.source(),
                    query.offset(call.span()),
                    "The function %s is not allowed: it is unknown, or not a pure function of its arguments"
                            .formatted(call.name()));
        }
    }
}
