package io.flotilla.api.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The answer to a replay of events that were not taken.
 *
 * @param replayed  how many of them are rows of the family now
 * @param remaining how many are still kept
 * @param next      the id to go on behind, when the time for one request was too short for all; {@code null} when all were tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayReceipt(long replayed, long remaining, Long next) {}
