package io.flotilla.ingest.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.ingest.DryRunReceipt;
import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.ingest.LogProgress;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.ingest.LogSummary;
import io.flotilla.api.problem.Problem;
import io.flotilla.ingest.batch.Handling;
import io.flotilla.ingest.intake.ChunkOutcome;
import io.flotilla.ingest.intake.StreamRequest;
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

    private final StreamRequest request;
    private final HttpServerResponse response;
    private final ObjectMapper json;

    StreamAnswer(StreamRequest request, HttpServerResponse response, ObjectMapper json) {
        this.request = request;
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
                    LogProgress.TYPE, tally.lines(), tally.accepted(), tally.rejected(), replayed(tally))));
        }
    }

    /** Ends the answer; a problem says that the stream is not complete. */
    Future<Void> summary(StreamTally tally, Optional<Problem> problem) {
        begin();
        Optional<LogReceipt> stored = tally.latest()
                .filter(ChunkOutcome.Committed.class::isInstance)
                .map(outcome -> ((ChunkOutcome.Committed) outcome).stored().receipt());
        Optional<DryRunReceipt> triedOut = tally.latest()
                .filter(ChunkOutcome.TriedOut.class::isInstance)
                .map(outcome -> ((ChunkOutcome.TriedOut) outcome).wouldBe());
        return response.end(line(new LogSummary(
                LogSummary.TYPE,
                problem.isEmpty(),
                request.dryRun() ? Boolean.TRUE : null,
                request.family(),
                tally.lines(),
                tally.accepted(),
                tally.rejected(),
                isLenient() ? tally.firstRejects() : null,
                tally.latest().map(ChunkOutcome::shard).orElse(null),
                stored.map(LogReceipt::schemaVersion).orElse(null),
                triedOut.map(DryRunReceipt::newFamily).orElse(null),
                triedOut.map(DryRunReceipt::newFields).orElse(null),
                tally.beyond().isEmpty() ? null : tally.beyond(),
                problem.orElse(null))));
    }

    private static Boolean replayed(StreamTally tally) {
        return tally.latest().filter(ChunkOutcome::replayed).isPresent() ? Boolean.TRUE : null;
    }

    private boolean isLenient() {
        return request.handling() == Handling.LENIENT;
    }

    private void begin() {
        if (!begun()) {
            response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
            if (isLenient()) {
                response.putHeader(IngestPaths.PREFERENCE_APPLIED, IngestPaths.LENIENT);
            }
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
