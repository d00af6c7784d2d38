package io.flotilla.local.gateway;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** What is wrong with bytes that are not an HTTP request. */
final class InvalidRequest {

    private InvalidRequest() {}

    static ProblemException problem(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new ProblemException(CommonError.URI_TOO_LONG, "Shorten the path and query of the request");
        }
        if (cause instanceof TooLongFrameException) {
            return new ProblemException(CommonError.HEADERS_TOO_LARGE, "Send fewer or smaller headers");
        }
        return new ProblemException(CommonError.BAD_REQUEST, "The request is not well-formed HTTP");
    }
}
