package io.flotilla.soak.ledger;

/**
 * A row as it lies in a family's table.
 *
 * @param batch    the one it says it belongs to
 * @param position in the batch, from 0
 * @param size     of the batch
 */
public record StoredEvent(String family, BatchId batch, int position, int size, String text) {}
