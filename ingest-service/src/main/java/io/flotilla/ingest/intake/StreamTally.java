package io.flotilla.ingest.intake;

import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.ingest.LogSummary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The chunks of a stream that are under way, and what became of those before. Chunks end in any order; they are counted in that of the
 * body, up to the first that failed.
 */
public final class StreamTally {

    private final Deque<PendingChunk> underWay = new ArrayDeque<>();
    private final List<LogSummary.Part> beyond = new ArrayList<>();
    private long lines;
    private long accepted;
    private LogReceipt latest;
    private boolean replayed;
    private Throwable failure;

    void begin(PendingChunk chunk) {
        underWay.add(chunk);
    }

    int underWay() {
        return underWay.size();
    }

    /** Whether any chunk has failed. */
    boolean hasFailed() {
        return failure != null || underWay.stream().anyMatch(PendingChunk::hasFailed);
    }

    /** Counts the next chunk in order, if it has ended; true when it is stored, and all before it. */
    boolean count() {
        PendingChunk next = underWay.remove();
        if (next.hasFailed()) {
            failure = failure == null ? next.failure() : failure;
            return false;
        }
        long events = next.stored().receipt().accepted();
        if (failure != null) {
            beyond.add(
                    new LogSummary.Part(next.chunk().firstLine(), next.chunk().lastLine(), events));
            return false;
        }
        lines = next.chunk().lastLine();
        accepted += events;
        latest = next.stored().receipt();
        replayed = next.stored().replayed();
        return true;
    }

    boolean canCount() {
        return !underWay.isEmpty() && underWay.peek().isSettled();
    }

    /** Why the first chunk failed that did. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lines that are settled, from the first without a gap. */
    public long lines() {
        return lines;
    }

    /** Events stored of those lines. */
    public long accepted() {
        return accepted;
    }

    /** The receipt of the last chunk of those lines. */
    public Optional<LogReceipt> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether that chunk had been stored before, under the same key. */
    public boolean replayed() {
        return replayed;
    }

    /** What is stored behind a gap. */
    public List<LogSummary.Part> beyond() {
        return List.copyOf(beyond);
    }
}
