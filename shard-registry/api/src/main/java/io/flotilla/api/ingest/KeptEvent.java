package io.flotilla.api.ingest;

import java.time.Instant;

/**
 * An event that was not taken, as it is kept.
 *
 * @param id         grows with every event that is kept on a shard
 * @param code       why it was not taken, as the code of a problem
 * @param detail     the same in words
 * @param pointer    where in its request the fault was
 * @param event      the event as it came
 * @param rejectedAt when that was
 */
public record KeptEvent(long id, String code, String detail, String pointer, String event, Instant rejectedAt) {}
