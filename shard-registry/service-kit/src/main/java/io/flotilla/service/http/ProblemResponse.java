package io.flotilla.service.http;

import io.flotilla.api.problem.Problem;
import io.flotilla.api.service.ServicePaths;
import io.flotilla.service.problem.ProblemAnswer;
import io.flotilla.service.request.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Problem documents as messages of the HTTP codec. */
final class ProblemResponse {

    private ProblemResponse() {}

    static FullHttpResponse of(ProblemAnswer answer, RequestId id) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        response.headers()
                .set(ServicePaths.REQUEST_ID, id.value())
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
        return response;
    }

    /** Whether somebody answered with an error and left it at the status. */
    static boolean isMissingIn(FullHttpResponse response) {
        return response.status().code() >= 400
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    /** The same answer, its other headers kept, with a document. Releases the original. */
    static FullHttpResponse completing(FullHttpResponse bare, RequestId id) {
        FullHttpResponse complete = of(ProblemAnswer.ofStatus(bare.status().code(), id), id);
        bare.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        complete.headers().add(bare.headers());
        complete.setProtocolVersion(bare.protocolVersion());
        bare.release();
        return complete;
    }
}
