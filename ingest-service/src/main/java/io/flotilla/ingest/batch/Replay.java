package io.flotilla.ingest.batch;

import io.flotilla.api.ingest.KeptEvent;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Family;
import io.flotilla.ingest.json.JsonCursor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Kept events that the family takes today.
 *
 * @param taken which they are
 * @param rows  what is made of them, for tables of the shard's data database
 */
public record Replay(List<KeptEvent> taken, List<Rows> rows) {

    public Replay {
        taken = List.copyOf(taken);
        rows = List.copyOf(rows);
    }

    /** Reads events once more, and leaves out those that still cannot be taken. */
    static Replay of(List<KeptEvent> kept, Family family, BatchReader options) {
        EventRows events = options.rows(family.name(), family.fields());
        List<KeptEvent> taken =
                kept.stream().filter(reject -> isTaken(reject, events)).toList();
        return new Replay(taken, events.finish().rows());
    }

    private static boolean isTaken(KeptEvent reject, EventRows events) {
        try {
            byte[] document = reject.event().getBytes(StandardCharsets.UTF_8);
            if (!isOneValue(JsonCursor.over(document))) {
                return false;
            }
            JsonCursor cursor = JsonCursor.over(document);
            cursor.next();
            events.addWhole(cursor);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** An event that was cut off is none. */
    private static boolean isOneValue(JsonCursor cursor) {
        if (cursor.next() == null) {
            return false;
        }
        cursor.skipValue();
        return cursor.next() == null;
    }
}
