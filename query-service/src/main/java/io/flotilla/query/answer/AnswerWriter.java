package io.flotilla.query.answer;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.query.execute.Batch;
import io.flotilla.query.execute.QueryRun;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.Function;

/**
 * Sends one answer: the next batch is fetched while the one before is on its way, and no sooner, so a slow caller slows down the
 * server's cursor and at most two batches are in memory.
 */
public final class AnswerWriter {

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final AnswerFormat format;
    private final AnswerLimits limits;
    private final Function<Throwable, byte[]> problemDocument;
    private final BatchSize batchSize;
    private RowEncoder encoder;
    private Batch batch;
    private int written;
    private long bytesOfBatch;
    private long rows;

    /** @param problemDocument the problem to show for a failure in mid-answer */
    public AnswerWriter(
            HttpServerRequest request,
            AnswerFormat format,
            AnswerLimits limits,
            Function<Throwable, byte[]> problemDocument) {
        this.request = request;
        this.response = request.response();
        this.format = format;
        this.limits = limits;
        this.problemDocument = problemDocument;
        this.batchSize = new BatchSize(limits.batchBytes());
    }

    /** How many rows to ask for first. */
    public static int firstRows() {
        return BatchSize.FIRST;
    }

    /** How many rows were written. */
    public long rows() {
        return rows;
    }

    /**
     * Sends the rows of a run whose first batch is there, and ends the response. A failure after the first byte is shown in the
     * answer, and fails the result as well.
     */
    public Uni<Void> send(AnswerColumns columns, Batch first, QueryRun run) {
        encoder = format.encoder(columns);
        batch = first;
        response.putHeader(HttpHeaders.CONTENT_TYPE, format.contentType());
        encoder.begin();
        return Multi.createBy()
                .repeating()
                .uni(() -> step(run))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni()
                .ifNoItem()
                .after(limits.time())
                .failWith(() -> new StalledException())
                .onFailure()
                .call(this::showFailure);
    }

    private Uni<Boolean> step(QueryRun run) {
        encodeSlice();
        if (written < batch.rows().size()) {
            return write().replaceWith(true);
        }
        if (batch.last()) {
            encoder.end(rows);
            run.finish();
            return sent(response.end(encoder.take())).replaceWith(false);
        }
        int wanted = batchSize.after(batch.rows().size(), bytesOfBatch);
        return Uni.combine()
                .all()
                .unis(run.next(wanted).invoke(this::proceedTo), write())
                .asTuple()
                .replaceWith(true);
    }

    private void proceedTo(Batch next) {
        batch = next;
        written = 0;
        bytesOfBatch = 0;
    }

    /** Rows of megabytes are written a few at a time, so that the event loop is not held up. */
    private void encodeSlice() {
        int before = encoder.size();
        while (written < batch.rows().size() && encoder.size() < limits.batchBytes()) {
            if (rows == limits.rows()) {
                throw new ProblemException(
                        QueryError.TOO_MANY_ROWS,
                        "The answer has more than %d rows: add a LIMIT or narrow the query".formatted(limits.rows()));
            }
            encoder.row(batch.rows().get(written));
            written++;
            rows++;
        }
        bytesOfBatch += encoder.size() - before;
    }

    private Uni<Void> write() {
        if (!response.headWritten()) {
            response.setChunked(true);
        }
        return sent(response.write(encoder.take()));
    }

    private Uni<Void> showFailure(Throwable failure) {
        if (response.ended() || response.closed() || failure instanceof CallerLeftException) {
            return Uni.createFrom().voidItem();
        }
        if (!response.headWritten()) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            return Uni.createFrom().voidItem();
        }
        if (failure instanceof StalledException) {
            return breakConnection();
        }
        Buffer pending = encoder.take();
        return encoder.fail(problemDocument.apply(failure), rows)
                .map(end -> uni(response.end(pending.appendBuffer(end))))
                .orElseGet(this::breakConnection);
    }

    private Uni<Void> breakConnection() {
        return uni(request.connection().close());
    }

    /** That nothing can be written shows before the response counts as closed. */
    private static Uni<Void> sent(Future<Void> writing) {
        return uni(writing).onFailure().transform(CallerLeftException::new);
    }

    private static Uni<Void> uni(Future<Void> future) {
        return Uni.createFrom().completionStage(future::toCompletionStage);
    }

    /** The caller hung up in mid-answer. */
    static final class CallerLeftException extends IllegalStateException {

        CallerLeftException(Throwable cause) {
            super(cause);
        }
    }

    /** The answer took longer than an answer may: nobody reads it. */
    static final class StalledException extends IllegalStateException {}
}
