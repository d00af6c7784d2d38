package io.flotilla.query.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;

/** Writes one answer in one format. Not thread-safe; {@link #take} gives the bytes so far and forgets them. */
interface RowEncoder {

    void begin();

    void row(Row row);

    /** Ends a complete answer. */
    void end(long rows);

    /**
     * Ends an answer that failed after its beginning was sent, in a way nobody takes for a complete one.
     *
     * @param problem the problem document
     * @return empty when the format has no place for it: then the connection must break
     */
    Optional<Buffer> fail(byte[] problem, long rows);

    /** How many bytes wait to be taken. */
    int size();

    Buffer take();
}
