package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.DryRunReceipt;
import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.problem.Problem;
import io.flotilla.ingest.batch.Handling;
import io.flotilla.ingest.body.RequestBodies;
import io.flotilla.ingest.intake.LogIntake;
import io.flotilla.ingest.store.Stored;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code PUT /api/log}. */
@Path(IngestPaths.LOG)
@Tag(name = "ingest")
public class LogResource {

    private final RequestBodies bodies;
    private final LogIntake intake;
    private final IngestMetrics metrics;

    LogResource(RequestBodies bodies, LogIntake intake, IngestMetrics metrics) {
        this.bodies = bodies;
        this.intake = intake;
        this.metrics = metrics;
    }

    /** Stores a batch. Goes on when the caller hangs up: what was begun is finished. */
    @PUT
    @NonBlocking
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Store a batch of events", description = """
                    Makes the family and its fields where they are missing, and answers once all events are committed on the \
                    family's shard. A batch is stored whole or not at all. Without an Idempotency-Key a body sent twice is \
                    stored twice. With Prefer: handling=lenient events that do not fit are kept aside, and the others stored.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LogRequest.class),
                            examples = @ExampleObject(name = "dogs", value = LogRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "All events are committed; with dry-run nothing is stored, and the answer says what would be",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {LogReceipt.class, DryRunReceipt.class}),
                            examples = {
                                @ExampleObject(name = "dogs", value = LogRequest.RECEIPT),
                                @ExampleObject(name = "lenient", value = LogRequest.LENIENT_RECEIPT),
                                @ExampleObject(name = "dry run", value = LogRequest.DRY_RUN_RECEIPT)
                            }))
    @APIResponse(
            responseCode = "400",
            description = "The body is not a batch, or its schema cannot be. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "A field exists with another type, or the Idempotency-Key is in use. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "An event does not fit the schema; pointer says where. Nothing was stored",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "weight", value = LogRequest.REFUSAL)))
    @APIResponse(
            responseCode = "429",
            description = "Too many requests wait for the shard already. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The shard or the registry is away; the member outcome says whether events may be stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<Object>> put(
            @Parameter(description = "Two requests of one family with the same key store their events once")
                    @HeaderParam(IngestPaths.IDEMPOTENCY_KEY)
                    List<String> keys,
            @Parameter(description = "handling=lenient keeps bad events aside instead of refusing the batch")
                    @HeaderParam(IngestPaths.PREFER)
                    List<String> prefer,
            @Parameter(
                            description = "true checks everything and stores nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam(IngestPaths.DRY_RUN)
                    String dryRun,
            @Context HttpServerRequest request) {
        Handling handling = Handling.preferred(prefer);
        if (QueryValues.flag(IngestPaths.DRY_RUN, dryRun)) {
            return bodies.use(request, body -> intake.tryOut(body, keys, handling))
                    .map(wouldBe -> answer(wouldBe, wouldBe.rejected() != null).build());
        }
        return metrics.observe(bodies.use(request, body -> intake.take(body, keys, handling)))
                .map(LogResource::answer);
    }

    private static RestResponse<Object> answer(Stored stored) {
        RestResponse.ResponseBuilder<Object> answer =
                answer(stored.receipt(), stored.receipt().rejected() != null);
        return (stored.replayed() ? answer.header(IngestPaths.IDEMPOTENT_REPLAYED, "true") : answer).build();
    }

    private static RestResponse.ResponseBuilder<Object> answer(Object receipt, boolean lenient) {
        RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.ok(receipt);
        return lenient ? answer.header(IngestPaths.PREFERENCE_APPLIED, IngestPaths.LENIENT) : answer;
    }
}
