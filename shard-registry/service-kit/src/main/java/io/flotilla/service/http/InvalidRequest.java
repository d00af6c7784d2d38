package io.flotilla.service.http;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.service.problem.ProblemAnswer;
import io.flotilla.service.request.RequestId;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** A request that is not HTTP, or more of it than the service reads. */
final class InvalidRequest {

    private InvalidRequest() {}

    static void answer(HttpServerRequest request) {
        RequestId id = ConnectionGuard.of(request).map(ConnectionGuard::serving).orElseGet(RequestId::random);
        ProblemAnswer answer =
                ProblemAnswer.of(problemOf(request.decoderResult().cause()), id);
        request.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(answer.body()));
    }

    static ProblemException problemOf(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new ProblemException(CommonError.URI_TOO_LONG, "Shorten the path or the query string.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new ProblemException(CommonError.HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
        }
        return new ProblemException(
                CommonError.BAD_REQUEST,
                "This is not HTTP. Check the request line, the headers and the framing of the body.");
    }
}
