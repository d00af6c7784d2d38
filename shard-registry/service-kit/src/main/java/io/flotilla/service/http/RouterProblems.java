package io.flotilla.service.http;

import io.flotilla.api.problem.Problem;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.service.problem.ProblemAnswer;
import io.flotilla.service.request.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Turns failures beneath JAX-RS, in the router and its other routes, into problem documents. */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    /** After the failure handlers of the REST layer (10,000), before the framework's last resort. */
    private static final int ORDER = 100_000;

    private static final List<Integer> STATUSES = List.of(400, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    void install(@Observes Router router) {
        router.route().order(ORDER).failureHandler(RouterProblems::answer);
        STATUSES.forEach(status -> router.errorHandler(status, RouterProblems::answer));
    }

    private static void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            LOG.error(
                    "an answer failed half way; its connection is closed so that it cannot look complete",
                    context.failure());
            response.reset();
            return;
        }
        send(context, answerOf(context));
    }

    static void answer(RoutingContext context, ProblemException problem) {
        send(context, ProblemAnswer.to(context, problem));
    }

    private static ProblemAnswer answerOf(RoutingContext context) {
        int status = context.statusCode();
        if (status >= 400 && status < 500 || context.failure() == null) {
            return ProblemAnswer.ofStatus(status >= 400 ? status : 500, idOf(context));
        }
        idOf(context);
        return ProblemAnswer.to(context, context.failure());
    }

    /** Some requests fail before the first route has given them their id. */
    private static RequestId idOf(RoutingContext context) {
        return RequestId.of(context).orElseGet(() -> ConnectionGuard.of(context.request())
                .map(ConnectionGuard::serving)
                .orElseGet(RequestId::random)
                .giveTo(context));
    }

    private static void send(RoutingContext context, ProblemAnswer answer) {
        HttpServerResponse response = context.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        answer.retryAfter().ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        response.end(Buffer.buffer(answer.body()));
    }
}
