package io.flotilla.service.http;

import io.flotilla.api.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The first that the router does with a request: its log lines get its id, and an announced body that is too large is not even read. */
@ApplicationScoped
class ArrivalRoute {

    private final BodyLimit bodyLimit;

    ArrivalRoute(BodyLimit bodyLimit) {
        this.bodyLimit = bodyLimit;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        ConnectionGuard.of(context.request()).ifPresent(guard -> guard.serving().giveTo(context));
        HttpServerRequest request = context.request();
        long maxBodySize = bodyLimit.of(request.method().name(), request.uri());
        if (maxBodySize == Long.MAX_VALUE) {
            // The framework's own limit knows no exceptions, but goes by this header alone. The body's framing is known
            // already.
            request.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        if (announced(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > maxBodySize) {
            ProblemException tooLarge = BodyLimit.exceeded(maxBodySize);
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            RouterProblems.answer(context, tooLarge);
        } else {
            context.next();
        }
    }

    /** The decoder has refused what is not a number. */
    private static long announced(String contentLength) {
        return contentLength == null ? 0 : Long.parseLong(contentLength);
    }
}
