package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.intake.LogStream;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** The body of a request, read a buffer at a time and only when asked. Confined to the request's event loop. */
final class StreamBody {

    private static final long NO_TIMER = -1;

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Duration silence;
    private LogStream stream;
    private long timer = NO_TIMER;
    private boolean ended;

    StreamBody(HttpServerRequest request, Vertx vertx, Duration silence) {
        this.request = request.pause();
        this.vertx = vertx;
        this.silence = silence;
    }

    /** Brings what comes to a stream; nothing comes before it is asked for. */
    void pourInto(LogStream destination) {
        stream = destination;
        request.exceptionHandler(this::broke);
        request.endHandler(end -> end());
        request.handler(this::receive);
    }

    private void receive(Buffer buffer) {
        stopClock();
        stream.received(buffer.getBytes());
    }

    private void end() {
        stopClock();
        ended = true;
        stream.bodyEnded();
    }

    private void broke(Throwable reason) {
        stopClock();
        stream.abandon(new CallerLeftException(reason));
    }

    private void stall() {
        stream.abandon(new ProblemException(
                IngestError.BODY_STALLED,
                "Nothing more of the body came for %d ms; send it without a pause".formatted(silence.toMillis())));
    }

    /** Asks for one buffer, or the end. */
    void more() {
        timer = vertx.setTimer(silence.toMillis(), fired -> stall());
        request.fetch(1);
    }

    /** Whether all of it was read. */
    boolean ended() {
        return ended;
    }

    void stopClock() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }
}
