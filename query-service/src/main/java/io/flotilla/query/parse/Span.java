package io.flotilla.query.parse;

/** A stretch of a query's tokens: {@code from} is the first one, {@code to} the one after the last. */
public record Span(int from, int to) {}
