package io.flotilla.api.query;

import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ErrorFacts;

/** Why a query was refused or failed. */
public enum QueryError implements ErrorCode {
    MISSING_QUERY(400, "The body has no query"),
    SYNTAX_ERROR(400, "The query is not valid MySQL"),
    NOT_A_SELECT(403, "Only one SELECT is allowed"),
    CLAUSE_NOT_ALLOWED(403, "The query uses a clause that is not allowed"),
    FUNCTION_NOT_ALLOWED(403, "The query uses a function that is not allowed"),
    VARIABLE_NOT_ALLOWED(403, "The query uses a variable"),
    SCHEMA_NOT_ALLOWED(403, "The query names a schema; families have none"),
    UNKNOWN_TABLE(404, "The query names a family that does not exist"),
    QUERY_TOO_LARGE(413, "The query is longer than allowed"),
    QUERY_TOO_COMPLEX(422, "The query nests deeper than allowed"),
    INVALID_QUERY(422, "The server refused the query"),
    UNKNOWN_COLUMN(422, "The query names a column that does not exist"),
    TOO_MANY_ROWS(422, "The answer has more rows than allowed"),
    SPANS_SHARDS(422, "The query touches families on more than one shard"),
    QUERY_TIMEOUT(504, "The query took longer than allowed"),
    SHARD_UNAVAILABLE(503, "A shard this query needs is not available");

    private final ErrorFacts facts;

    QueryError(int status, String title) {
        facts = new ErrorFacts(status, title);
    }

    @Override
    public ErrorFacts facts() {
        return facts;
    }
}
