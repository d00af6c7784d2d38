package io.flotilla.ingest.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.problem.Problem;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.body.RequestBodies;
import io.flotilla.ingest.intake.LogStream;
import io.flotilla.ingest.intake.StreamIntake;
import io.flotilla.ingest.intake.StreamRequest;
import io.flotilla.ingest.intake.StreamTally;
import io.flotilla.service.problem.ProblemAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Joins requests to streams. */
@ApplicationScoped
class StreamExchanges {

    private final RequestBodies bodies;
    private final StreamIntake intake;
    private final StreamMetrics metrics;
    private final IngestConfig.Streams config;
    private final ObjectMapper json;
    private final Vertx vertx;

    StreamExchanges(
            RequestBodies bodies,
            StreamIntake intake,
            StreamMetrics metrics,
            IngestConfig config,
            ObjectMapper json,
            Vertx vertx) {
        this.bodies = bodies;
        this.intake = intake;
        this.metrics = metrics;
        this.config = config.streams();
        this.json = json;
        this.vertx = vertx;
    }

    /** Completes when the answer has been given, and fails when it is to be a problem and nothing else. */
    Uni<Void> serve(RoutingContext context, Supplier<StreamRequest> head) {
        StreamBody body = new StreamBody(context.request(), vertx, config.silence());
        return Uni.createFrom()
                .item(head)
                .chain(request -> bodies.hold(intake.memory(), () -> metrics.observe(exchange(context, request, body))))
                .onFailure()
                .invoke(refusal -> {
                    metrics.countRefusal(refusal);
                    keepOnlyIf(body.ended(), context);
                })
                .replaceWithVoid();
    }

    private Uni<StreamTally> exchange(RoutingContext context, StreamRequest request, StreamBody body) {
        return Uni.createFrom().emitter(end -> {
            StreamAnswer answer = new StreamAnswer(request, context.response(), json);
            StreamExchange exchange =
                    new StreamExchange(context.request(), body, answer, e -> problem(context, e), metrics, end);
            LogStream stream = intake.open(request, exchange);
            body.pourInto(stream);
            stream.start();
        });
    }

    /** What is left of a body would be taken for the next request. */
    private static void keepOnlyIf(boolean bodyRead, RoutingContext context) {
        if (!bodyRead) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private Problem problem(RoutingContext context, Throwable failure) {
        try {
            return json.readValue(ProblemAnswer.to(context, failure).body(), Problem.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
