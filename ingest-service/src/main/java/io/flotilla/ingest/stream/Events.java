package io.flotilla.ingest.stream;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.SchemaError;
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
    default List<Field> unknownFields(Chunk chunk, List<Field> known) {
        UnknownFields unknown = new UnknownFields(known);
        try {
            observe(chunk, unknown);
        } catch (ProblemException e) {
            if (e.code() == SchemaError.INVALID_NAME) {
                throw e;
            }
        }
        return unknown.inferred();
    }

    /** Shows all values of a chunk's unknown fields, as far as it can be read. */
    void observe(Chunk chunk, UnknownFields unknown);

    /** What besides its own bytes gives a chunk its meaning. */
    byte[] context();
}
