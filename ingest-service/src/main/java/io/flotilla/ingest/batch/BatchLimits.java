package io.flotilla.ingest.batch;

/**
 * How large statements may be.
 *
 * @param statementRows  rows of one INSERT at most
 * @param statementChars characters of one INSERT after which the next one begins
 * @param eventBytes     bytes that one event may take in an INSERT; together with the names of the fields this must stay below the
 *                       servers' {@code max_allowed_packet}
 */
public record BatchLimits(int statementRows, int statementChars, int eventBytes) {}
