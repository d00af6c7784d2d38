package io.flotilla.fleet;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.mysql.CallersContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The small body that may come with a GET, which the framework would read on a worker thread alone. */
public final class GetBody {

    private static final int LARGEST = 4_096;

    private GetBody() {}

    /** The body, empty if there is none; fails with BAD_REQUEST if it is too large to be a wish. */
    public static Uni<byte[]> of(HttpServerRequest request) {
        boolean none = request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        if (none || request.isEnded()) {
            return Uni.createFrom().item(new byte[0]);
        }
        return Uni.createFrom().deferred(() -> read(request).emitOn(CallersContext.here()));
    }

    private static Uni<byte[]> read(HttpServerRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            Buffer body = Buffer.buffer();
            request.handler(part -> body.appendBuffer(part, 0, Math.min(part.length(), LARGEST + 1 - body.length())));
            request.exceptionHandler(emitter::fail);
            request.endHandler(end -> {
                if (body.length() > LARGEST) {
                    emitter.fail(new ProblemException(
                            CommonError.BAD_REQUEST, "The body of a GET has at most " + LARGEST + " bytes"));
                } else {
                    emitter.complete(body.getBytes());
                }
            });
            request.resume();
        });
    }
}
