package io.flotilla.soak.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each event that was sent is stored, and what is stored that nobody sent. */
public final class Inventory {

    private static final int LONGEST_LIST = 20;

    private final Ledger ledger;
    private final Map<BatchId, int[]> copies = new HashMap<>();
    private final List<String> foreign = new ArrayList<>();

    public Inventory(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Counts one row of any table. */
    public void add(StoredEvent event) {
        Batch batch = ledger.find(event.batch()).orElse(null);
        if (batch == null || !isOf(event, batch)) {
            addForeign(event.toString());
        } else {
            copies.computeIfAbsent(batch.id(), id -> new int[batch.size()])[event.position()]++;
        }
    }

    /** Something that is there and should not be; a very long list helps nobody. */
    public void addForeign(String what) {
        if (foreign.size() < LONGEST_LIST) {
            foreign.add(what);
        }
    }

    private static boolean isOf(StoredEvent event, Batch batch) {
        return event.family().equals(batch.family())
                && event.size() == batch.size()
                && event.position() >= 0
                && event.position() < batch.size()
                && batch.text(event.position()).equals(event.text());
    }

    /** How often each of its events is there. */
    Copies of(Batch batch) {
        int[] counts = copies.getOrDefault(batch.id(), new int[batch.size()]);
        return new Copies(
                Arrays.stream(counts).min().orElse(0),
                Arrays.stream(counts).max().orElse(0));
    }

    List<String> foreign() {
        return foreign;
    }

    /** Of the event that is there least, and of the one that is there most. */
    record Copies(int fewest, int most) {

        boolean partial() {
            return fewest != most;
        }
    }
}
