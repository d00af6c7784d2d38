package io.flotilla.ingest.batch;

/**
 * Reads the body of a PUT: {@code {"family": ..., "schema": {field: type}, "logs": [{...}]}}, members in any order.
 *
 * @param limits  how large statements may be
 * @param rawLogs whether the batch also holds the original events, for the table {@code raw_logs}
 */
public record BatchReader(BatchLimits limits, boolean rawLogs) {

    /**
     * Reads one body.
     *
     * @throws io.flotilla.api.problem.ProblemException with the pointer to the first thing that is wrong with it
     */
    public Batch read(byte[] body) {
        return new BodyReader(body, this).read();
    }
}
