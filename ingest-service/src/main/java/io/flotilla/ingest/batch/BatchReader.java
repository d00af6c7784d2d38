package io.flotilla.ingest.batch;

import io.flotilla.api.ingest.KeptEvent;
import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;

/**
 * Reads the body of a PUT: {@code {"family": ..., "schema": {field: type}, "logs": [{...}]}}, members in any order.
 *
 * @param limits  how large statements may be
 * @param rawLogs whether the batch also holds the original events, for the table {@code raw_logs}
 */
public record BatchReader(BatchLimits limits, boolean rawLogs) {

    /**
     * Reads one body. If handling is lenient, whatever is wrong with a single event is no reason to refuse it.
     *
     * @throws io.flotilla.api.problem.ProblemException with the pointer to the first thing that is wrong with it
     */
    public Batch read(byte[] body, Handling handling) {
        return new BodyReader(body, this, handling).read();
    }

    /** Reads kept events of a family once more. */
    public Replay replay(List<KeptEvent> kept, Family family) {
        return Replay.of(kept, family, this);
    }

    /** Takes events of a family that are kept aside. */
    public Rejects rejects(FamilyName family) {
        return new Rejects(family, limits);
    }

    /** Takes events one by one; they may name no fields but these. */
    public EventRows rows(FamilyName family, List<Field> fields) {
        return new EventRows(family, fields, false, this);
    }

    /** Takes events one by one; they may name other fields, but give values only to these. */
    public EventRows openRows(FamilyName family, List<Field> fields) {
        return new EventRows(family, fields, true, this);
    }
}
