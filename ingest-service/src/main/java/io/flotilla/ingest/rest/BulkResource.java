package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.problem.Problem;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * {@code POST /_bulk} and {@code POST /{index}/_bulk}, and the same with PUT, for what ships logs to Elasticsearch. Takes no body as an
 * argument, so that nobody reads it before.
 */
@Path("/")
@Tag(name = "ingest")
public class BulkResource {

    private static final String NDJSON = "application/x-ndjson";

    private final BulkExchange exchange;

    BulkResource(BulkExchange exchange) {
        this.exchange = exchange;
    }

    /** Stores events of any families. */
    @POST
    @Path(IngestPaths.BULK)
    @NonBlocking
    @Cancellable(false)
    @Operation(summary = "Store events in bulk, as Elasticsearch does", description = """
                    Takes the actions create and index, an event each; an index is a family. What cannot be stored is refused action \
                    by action, and all others are stored. Query parameters and metadata that mean nothing here are accepted. PUT \
                    does the same.""")
    @Parameter(
            name = IngestPaths.IDEMPOTENCY_KEY,
            in = ParameterIn.HEADER,
            description = "The same request sent again with the same key stores every event once")
    @Parameter(
            name = "Content-Encoding",
            in = ParameterIn.HEADER,
            description = "gzip, unless the body is sent as it is")
    @RequestBody(
            required = true,
            description = BulkExamples.LINES,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "dogs and cats", value = BulkExamples.ACTIONS)))
    @APIResponse(
            responseCode = "200",
            description =
                    "What became of each action, in their order; a status of 201 means that its event is committed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "dogs and cats", value = BulkExamples.ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "The body is no bulk request; line says where. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is too large, or has too many actions. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "Neither lines of JSON nor JSON, or an encoding other than gzip",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "The requests in flight take all the memory there is. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<byte[]>> post(@Context RoutingContext context) {
        return exchange.serve(context, null);
    }

    /** Stores events, those of the family in the path unless their action names another. */
    @POST
    @Path(IngestPaths.INDEX_BULK)
    @NonBlocking
    @Cancellable(false)
    @Operation(
            summary = "Store events of a family in bulk, as Elasticsearch does",
            description = "The same as /_bulk, with a family for the actions that name none. PUT does the same.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "dogs", value = BulkExamples.INDEX_ACTIONS)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each action, in their order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "dogs", value = BulkExamples.INDEX_ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "The body is no bulk request; line says where. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<byte[]>> postToIndex(
            @Parameter(description = "The family, which is the name of its table") @PathParam("index") String index,
            @Context RoutingContext context) {
        return exchange.serve(context, index);
    }

    /** The same as POST. */
    @PUT
    @Path(IngestPaths.BULK)
    @NonBlocking
    @Cancellable(false)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> put(@Context RoutingContext context) {
        return exchange.serve(context, null);
    }

    /** The same as POST. */
    @PUT
    @Path(IngestPaths.INDEX_BULK)
    @NonBlocking
    @Cancellable(false)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> putToIndex(@PathParam("index") String index, @Context RoutingContext context) {
        return exchange.serve(context, index);
    }
}
