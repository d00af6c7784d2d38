package io.flotilla.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.service.ServicePaths;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** An answer the gateway gives by itself: status, headers and an RFC 9457 document. */
record ProblemAnswer(int status, MultiMap headers, Buffer body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ProblemAnswer of(ProblemException problem, String requestId) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .add(ServicePaths.REQUEST_ID, requestId);
        problem.retryAfter()
                .ifPresent(time -> headers.add("Retry-After", Long.toString(Math.max(1, time.toSeconds()))));
        return new ProblemAnswer(problem.code().status(), headers, render(Problem.of(problem, requestId)));
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status);
        response.headers().addAll(headers);
        response.end(body);
    }

    /** For a connection whose next bytes cannot be understood. */
    void sendAndClose(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(request.response());
        request.connection().close();
    }

    private static Buffer render(Problem problem) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document cannot be written", e);
        }
    }
}
