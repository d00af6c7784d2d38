package io.flotilla.api.query;

/**
 * The body of {@code POST /api/query}.
 *
 * @param query exactly one SELECT; one trailing semicolon is allowed
 */
public record QueryRequest(String query) {}
