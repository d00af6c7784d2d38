package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.ingest.body.RequestBodies;
import io.flotilla.ingest.intake.BulkHead;
import io.flotilla.ingest.intake.BulkIntake;
import io.flotilla.ingest.intake.BulkReply;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes a bulk request from its head to its answer. */
@ApplicationScoped
class BulkExchange {

    private final RequestBodies bodies;
    private final BulkIntake intake;
    private final BulkMetrics metrics;

    BulkExchange(RequestBodies bodies, BulkIntake intake, BulkMetrics metrics) {
        this.bodies = bodies;
        this.intake = intake;
        this.metrics = metrics;
    }

    /** @param index that of the path, or {@code null} */
    Uni<RestResponse<byte[]>> serve(RoutingContext context, String index) {
        ElasticProduct.claim(context.response());
        return metrics.observe(Uni.createFrom()
                        .item(() -> BulkHeads.of(index, context.request()))
                        .onFailure()
                        .invoke(() -> bodies.pass(context.request()))
                        .chain(head -> take(head, context.request())))
                .map(BulkExchange::answer);
    }

    private Uni<BulkReply> take(BulkHead head, HttpServerRequest request) {
        return bodies.use(request, (body, claim) -> intake.take(head, body, claim::hold, metrics::count));
    }

    private static RestResponse<byte[]> answer(BulkReply reply) {
        RestResponse.ResponseBuilder<byte[]> answer =
                RestResponse.ResponseBuilder.ok(reply.json(), MediaType.APPLICATION_JSON_TYPE);
        return (reply.replayed() ? answer.header(IngestPaths.IDEMPOTENT_REPLAYED, "true") : answer).build();
    }
}
