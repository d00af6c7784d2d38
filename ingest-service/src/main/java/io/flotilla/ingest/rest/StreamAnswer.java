package io.flotilla.ingest.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.ingest.LogProgress;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.ingest.LogSummary;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.ingest.intake.StreamTally;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/**
 * The answer to a stream, an object a line. Progress that the caller does not read yet is left out rather than kept: counts are
 * cumulative, and a caller that reads only after it has sent everything must not bring its own stream to a halt.
 */
final class StreamAnswer {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private final FamilyName family;
    private final HttpServerResponse response;
    private final ObjectMapper json;

    StreamAnswer(FamilyName family, HttpServerResponse response, ObjectMapper json) {
        this.family = family;
        this.response = response;
        this.json = json;
    }

    boolean begun() {
        return response.headWritten();
    }

    void progress(StreamTally tally) {
        if (!response.closed() && !response.writeQueueFull()) {
            begin();
            response.write(line(new LogProgress(
                    LogProgress.TYPE, tally.lines(), tally.accepted(), 0, tally.replayed() ? Boolean.TRUE : null)));
        }
    }

    /** Ends the answer; a problem says that the stream is not complete. */
    Future<Void> summary(StreamTally tally, Optional<Problem> problem) {
        begin();
        return response.end(line(new LogSummary(
                LogSummary.TYPE,
                problem.isEmpty(),
                family,
                tally.lines(),
                tally.accepted(),
                0,
                tally.latest().map(LogReceipt::shard).orElse(null),
                tally.latest().map(LogReceipt::schemaVersion).orElse(null),
                tally.beyond().isEmpty() ? null : tally.beyond(),
                problem.orElse(null))));
    }

    private void begin() {
        if (!begun()) {
            response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        }
    }

    private Buffer line(Object object) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(object)).appendByte((byte) '\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is told of a stream is always JSON", e);
        }
    }
}
