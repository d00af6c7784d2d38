package io.flotilla.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.ingest.LogSummary;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.store.Stored;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamTallyTest {

    private static final FamilyName FAMILY = new FamilyName("f");

    private final StreamTally tally = new StreamTally();
    private final PendingChunk first = begin(1, 10);
    private final PendingChunk second = begin(11, 20);
    private final PendingChunk third = begin(21, 30);

    @Test
    void chunksAreCountedInTheOrderOfTheBody() {
        second.settled(stored(9));
        assertFalse(tally.canCount());

        first.settled(stored(10));
        count();

        assertEquals("20 lines, 19 accepted, 1 under way", state());
    }

    @Test
    void nothingBehindAFailureIsCounted() {
        first.settled(stored(10));
        second.failed(new ProblemException(IngestError.SHARD_UNAVAILABLE, "away"));
        third.settled(stored(10));
        count();

        assertEquals("10 lines, 10 accepted, 0 under way", state());
        assertEquals(List.of(new LogSummary.Part(21, 30, 10, 0)), tally.beyond());
    }

    @Test
    void theFirstFailureInTheBodyIsTheOneThatIsTold() {
        third.failed(new ProblemException(IngestError.OUTCOME_UNKNOWN, "later"));
        assertTrue(tally.hasFailed());
        second.failed(new ProblemException(IngestError.SHARD_UNAVAILABLE, "earlier"));
        first.settled(stored(10));
        count();

        ProblemException told = (ProblemException) tally.failure().orElseThrow();
        assertEquals("SHARD_UNAVAILABLE", told.code().name());
        assertEquals(11L, told.extensions().get("line"));
    }

    private void count() {
        while (tally.canCount()) {
            tally.count();
        }
    }

    private String state() {
        return "%d lines, %d accepted, %d under way".formatted(tally.lines(), tally.accepted(), tally.underWay());
    }

    private PendingChunk begin(long firstLine, long lastLine) {
        Batch batch = new Batch(FAMILY, List.of(), 0, List.of(), Optional.empty());
        PendingChunk chunk = new PendingChunk(new ReadChunk(firstLine, lastLine, batch, Optional.empty()));
        tally.begin(chunk);
        return chunk;
    }

    private static ChunkOutcome stored(long events) {
        return new ChunkOutcome.Committed(
                new Stored(new LogReceipt(FAMILY, events, new ShardName("orders"), 1), false));
    }
}
