package io.flotilla.api.problem;

/**
 * What is the same for every occurrence of an {@link ErrorCode}.
 *
 * @param status the HTTP status of the answer
 * @param title  a short sentence (the {@code title} of RFC 9457)
 */
public record ErrorFacts(int status, String title) {}
