package io.flotilla.ingest.rest;

import io.flotilla.api.problem.Problem;
import io.flotilla.ingest.intake.ChunkOutcome;
import io.flotilla.ingest.intake.StreamPeer;
import io.flotilla.ingest.intake.StreamTally;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Function;

/** A request with a stream of events, and its answer, which begins while the body still comes. */
final class StreamExchange implements StreamPeer {

    private final HttpServerRequest request;
    private final StreamBody body;
    private final StreamAnswer answer;
    private final Function<Throwable, Problem> problems;
    private final StreamMetrics metrics;
    private final UniEmitter<? super StreamTally> end;

    /** @param end fails when the answer is to be an ordinary one, and completes when it has been given */
    StreamExchange(
            HttpServerRequest request,
            StreamBody body,
            StreamAnswer answer,
            Function<Throwable, Problem> problems,
            StreamMetrics metrics,
            UniEmitter<? super StreamTally> end) {
        this.request = request;
        this.body = body;
        this.answer = answer;
        this.problems = problems;
        this.metrics = metrics;
        this.end = end;
    }

    @Override
    public void more() {
        body.more();
    }

    @Override
    public void settled(ChunkOutcome chunk) {
        if (chunk instanceof ChunkOutcome.Committed committed) {
            metrics.count(committed.stored());
        }
    }

    @Override
    public void progress(StreamTally tally) {
        answer.progress(tally);
    }

    @Override
    public void ended(StreamTally tally, Optional<Throwable> failure) {
        body.stopClock();
        boolean told = failure.isEmpty() || answer.begun() || !tally.beyond().isEmpty();
        if (failure.filter(CallerLeftException.class::isInstance).isPresent()) {
            end.complete(tally);
        } else if (told) {
            failure.ifPresent(metrics::countRefusal);
            answer.summary(tally, failure.map(problems)).onComplete(written -> hangUp());
            end.complete(tally);
        } else {
            end.fail(failure.get());
        }
    }

    /** The rest of a body that nobody reads would stand before the next request. */
    private void hangUp() {
        if (!body.ended()) {
            request.connection().close();
        }
    }
}
