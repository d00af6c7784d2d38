package io.flotilla.cli.events;

import com.fasterxml.jackson.core.JsonGenerator;
import io.flotilla.api.schema.TypeInference;
import java.io.Closeable;
import java.io.IOException;

/**
 * The events of one file, one after the other. After {@link #next} exactly one of {@link #observe}, {@link #copyTo} and {@link #skip}
 * consumes the event.
 */
public sealed interface EventReader extends Closeable permits JsonEvents, CsvEvents {

    /**
     * Moves to the next event.
     *
     * @return whether there is one
     * @throws MalformedEventException when what comes next is none
     */
    boolean next() throws IOException;

    /** The number of the present event, from 1. */
    long record();

    /** The line on which the present event begins, from 1. */
    int line();

    /** Tells the inference about every value of the event. */
    void observe(TypeInference inference) throws IOException;

    /** Writes the event as JSON, every value as it stands in the file. */
    void copyTo(JsonGenerator out, Schema schema) throws IOException;

    /** Leaves the event out. */
    void skip() throws IOException;
}
