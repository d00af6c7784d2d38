package io.flotilla.query.guard;

/**
 * How large a query may be.
 *
 * @param maxBytes   of its text in UTF-8
 * @param maxNesting how deep parentheses, subqueries and expressions may nest
 */
public record QueryLimits(int maxBytes, int maxNesting) {}
