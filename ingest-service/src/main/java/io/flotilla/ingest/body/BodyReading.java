package io.flotilla.ingest.body;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** One body on its way into memory. Everything happens on the request's event loop. */
final class BodyReading {

    private final HttpServerRequest request;
    private final MemoryBudget.Claim claim;
    private final UniEmitter<? super byte[]> reader;
    private Buffer body;
    private Runnable stopWaiting = () -> {};

    BodyReading(HttpServerRequest request, MemoryBudget.Claim claim, UniEmitter<? super byte[]> reader) {
        this.request = request;
        this.claim = claim;
        this.reader = reader;
    }

    void start(Vertx vertx, long timeoutMillis) {
        if (request.isEnded()) {
            reader.complete(new byte[0]);
            return;
        }
        long timer = vertx.setTimer(timeoutMillis, late -> fail(timeout(timeoutMillis)));
        stopWaiting = () -> vertx.cancelTimer(timer);
        request.handler(this::more);
        request.endHandler(end -> complete());
        request.exceptionHandler(this::fail);
        request.resume();
    }

    /** Lets the rest of a body go by, so that the connection stays usable. */
    static void discard(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(part -> {});
            request.endHandler(end -> {});
            request.exceptionHandler(broken -> {});
            request.resume();
        }
    }

    private void more(Buffer part) {
        if (!claim.grow(part.length())) {
            fail(RequestBodies.tooMuch());
            return;
        }
        body = body == null ? part : body.appendBuffer(part);
    }

    private void complete() {
        stopWaiting.run();
        reader.complete(body == null ? new byte[0] : body.getBytes());
    }

    private void fail(Throwable failure) {
        stopWaiting.run();
        body = null;
        discard(request);
        reader.fail(failure);
    }

    private static ProblemException timeout(long millis) {
        return new ProblemException(
                CommonError.REQUEST_TIMEOUT,
                "The body did not arrive within %d seconds. Nothing was stored; send it in smaller parts"
                        .formatted(millis / 1_000));
    }
}
