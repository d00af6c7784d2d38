package io.flotilla.soak.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Every batch and every answer, written down by the clients as they happen. */
public final class Ledger {

    private final Map<BatchId, Entry> entries = new ConcurrentHashMap<>();

    /** A batch with all its sendings. */
    record Entry(Batch batch, Queue<Attempt> attempts) {

        boolean acknowledged() {
            return attempts.stream().anyMatch(Attempt::stored);
        }

        /** Whether there was a moment when its sender could not know. */
        boolean unknown() {
            return attempts.stream().anyMatch(attempt -> attempt.answer().outcome() == Answer.Outcome.UNKNOWN);
        }

        /** Whether each of its sendings was answered, and all with: nothing was stored. */
        boolean denied() {
            return !attempts.isEmpty() && attempts.stream().allMatch(Attempt::denied);
        }

        /** Whether one of its sendings is said to have stored it, of which each was answered with: nothing was stored. */
        boolean recanted() {
            return attempts.stream()
                    .dropWhile(Attempt::denied)
                    .findFirst()
                    .filter(attempt -> attempt.answer() == Answer.REPLAYED)
                    .isPresent();
        }
    }

    /** To be written down before it is sent. */
    public void announce(Batch batch) {
        if (entries.putIfAbsent(batch.id(), new Entry(batch, new ConcurrentLinkedQueue<>())) != null) {
            throw new IllegalArgumentException("there is a batch " + batch.id() + " already");
        }
    }

    /** To be written down when the answer is there. */
    public void record(Batch batch, Attempt attempt) {
        entries.get(batch.id()).attempts().add(attempt);
    }

    Optional<Batch> find(BatchId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::batch);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** All sendings that have ended, in no order. */
    public List<Attempt> attempts() {
        return stream().toList();
    }

    Stream<Attempt> stream() {
        return entries.values().stream().flatMap(entry -> entry.attempts().stream());
    }
}
