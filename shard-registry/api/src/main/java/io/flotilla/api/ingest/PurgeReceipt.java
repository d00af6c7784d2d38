package io.flotilla.api.ingest;

/**
 * The answer to a purge of events that were not taken.
 *
 * @param purged how many are gone now
 */
public record PurgeReceipt(long purged) {}
