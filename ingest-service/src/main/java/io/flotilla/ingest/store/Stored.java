package io.flotilla.ingest.store;

import io.flotilla.api.ingest.LogReceipt;

/**
 * The outcome of storing a batch.
 *
 * @param receipt  what the caller is told
 * @param replayed whether an earlier request with the same key had stored the batch
 */
public record Stored(LogReceipt receipt, boolean replayed) {}
