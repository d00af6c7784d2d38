package io.flotilla.ingest.intake;

import io.flotilla.api.ingest.LogSummary;
import io.flotilla.api.ingest.RejectedEvent;
import io.flotilla.ingest.batch.ShownRejects;
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
    private long rejected;
    private final ShownRejects rejects = new ShownRejects();
    private ChunkOutcome latest;
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

    /** Counts the next chunk in order, if it has ended; true when it is settled, and all before it. */
    boolean count() {
        PendingChunk next = underWay.remove();
        if (next.hasFailed()) {
            failure = failure == null ? next.failure() : failure;
            return false;
        }
        if (failure != null) {
            beyond.add(part(next));
            return false;
        }
        latest = next.outcome();
        lines = next.chunk().lastLine();
        accepted += latest.accepted();
        rejected += latest.rejected();
        latest.firstRejects().forEach(rejects::add);
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

    /** Events of those lines that are kept aside. */
    public long rejected() {
        return rejected;
    }

    /** The first of these. */
    public List<RejectedEvent> firstRejects() {
        return rejects.all();
    }

    /** What became of the last chunk of those lines. */
    public Optional<ChunkOutcome> latest() {
        return Optional.ofNullable(latest);
    }

    /** What is stored behind a gap. */
    public List<LogSummary.Part> beyond() {
        return List.copyOf(beyond);
    }

    private static LogSummary.Part part(PendingChunk chunk) {
        return new LogSummary.Part(
                chunk.chunk().firstLine(),
                chunk.chunk().lastLine(),
                chunk.outcome().accepted(),
                chunk.outcome().rejected());
    }
}
