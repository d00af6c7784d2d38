package io.flotilla.soak.ledger;

/**
 * A batch as its writer made it.
 *
 * @param size  how many events
 * @param keyed whether it has an idempotency key and is sent until it is stored; the others are sent once
 */
public record Batch(BatchId id, String family, int size, boolean keyed) {

    /** The text of one event: nobody else's, and of characters that are easily spoilt on their way. */
    public String text(int position) {
        return "%s %d of %d: 'quoted' \"twice\" \\ %% \u00e9 \u6f22 \ud83d\ude80".formatted(id, position, size);
    }
}
