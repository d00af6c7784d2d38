package io.flotilla.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.batch.BatchLimits;
import org.junit.jupiter.api.Test;

class PacketSizeTest {

    private static final int INSERT = "INSERT INTO a (v) VALUES ()".length();

    private final PacketSize size = new PacketSize(4_096);

    @Test
    void aWriteFitsUpToTheLastByteBesideTheReserve() {
        int room = 4_096 - 1_024 - INSERT;

        assertTrue(size.takes(Writes.of("a", "1".repeat(room), 1)));
        assertFalse(size.takes(Writes.of("a", "1".repeat(room + 1), 1)));
    }

    @Test
    void bytesCountAndNotCharacters() {
        int room = 4_096 - 1_024 - INSERT;

        assertTrue(size.takes(Writes.of("a", "\u20ac".repeat(room / 3), 1)));
        assertFalse(size.takes(Writes.of("a", "\u20ac".repeat(room / 3 + 1), 1)));
    }

    @Test
    void oneEventThatIsTooLargeIsToldFromManyThatAre() {
        Assignment event = Writes.of("a", "1".repeat(4_096), 1).assignment();
        Assignment events = Writes.of("a", "1", 4_096).assignment();

        assertEquals("EVENT_TOO_LARGE", StoreFaults.tooLarge(event, size).code().name());
        assertEquals("BODY_TOO_LARGE", StoreFaults.tooLarge(events, size).code().name());
    }

    @Test
    void statementsAreCutByTheSmallerLimit() {
        assertEquals(new BatchLimits(5, 1_024, 9), size.within(new BatchLimits(5, 100_000, 9)));
        assertEquals(new BatchLimits(5, 100, 9), size.within(new BatchLimits(5, 100, 9)));
    }
}
