package io.flotilla.soak.ledger;

/**
 * Which batch, of all of a run.
 *
 * @param writer unique in a run
 * @param number counts the writer's batches
 */
public record BatchId(String writer, int number) {

    @Override
    public String toString() {
        return writer + "/" + number;
    }
}
