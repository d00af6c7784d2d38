package io.flotilla.ingest.stream;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.SchemaError;
import io.flotilla.ingest.batch.EventRows;
import io.flotilla.ingest.batch.Handling;
import java.util.List;

/** Reads the events of chunks, which come in their order. */
public sealed interface Events permits JsonEvents, CsvEvents {

    /**
     * Adds all good events of a chunk.
     *
     * @throws ProblemException with the {@code line}, when it is not about one event
     */
    void read(Chunk chunk, EventRows rows, BadEvents bad);

    /**
     * The fields besides the known ones, with types that hold all their values in this chunk; a field without a value is none. Does not
     * mind what else is wrong with the chunk. Lenient handling leaves out names that no new field can have.
     *
     * @throws ProblemException INVALID_NAME, with the {@code line}, unless handling is lenient
     */
    default List<Field> unknownFields(Chunk chunk, List<Field> known, Handling handling) {
        boolean lenient = handling == Handling.LENIENT;
        UnknownFields unknown = new UnknownFields(known, lenient);
        try {
            observe(chunk, unknown, lenient ? BadEvents.LEFT_OUT : BadEvents.REFUSED);
        } catch (ProblemException e) {
            if (e.code() == SchemaError.INVALID_NAME) {
                throw e;
            }
        }
        return unknown.inferred();
    }

    /** Shows all values of unknown fields in those events of a chunk that can be read. */
    void observe(Chunk chunk, UnknownFields unknown, BadEvents bad);

    /** What besides its own bytes gives a chunk its meaning. */
    byte[] context();
}
