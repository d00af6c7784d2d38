package io.flotilla.ingest.stream;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.EventRows;
import java.util.List;

/** Reads the events of chunks, which come in their order. */
public sealed interface Events permits JsonEvents, CsvEvents {

    /**
     * Adds all events of a chunk.
     *
     * @throws ProblemException with the {@code line}, and with the pointer within the event
     */
    void read(Chunk chunk, EventRows rows);

    /**
     * The fields besides the known ones, with types that hold all their values in this chunk; a field without a value is none. Does not
     * mind what else is wrong with the chunk.
     *
     * @throws ProblemException INVALID_NAME, with the {@code line}
     */
    List<Field> unknownFields(Chunk chunk, List<Field> known);

    /** What besides its own bytes gives a chunk its meaning. */
    byte[] context();
}
