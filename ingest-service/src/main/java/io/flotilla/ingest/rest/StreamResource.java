package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.problem.Problem;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code POST /api/families/{family}/logs}. */
@Path(IngestPaths.LOGS)
@Tag(name = "ingest")
public class StreamResource {

    private final StreamExchanges exchanges;

    StreamResource(StreamExchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Stores a stream of events, chunk by chunk. Takes no body as an argument, so that nobody reads it before. */
    @POST
    @NonBlocking
    @Cancellable(false)
    @Operation(summary = "Store a stream of events of any length", description = """
                    Stores events in chunks, each whole or not at all, and tells after each how far it is. Without a schema the \
                    family's fields count, and new ones are inferred from the chunk they first show up in. With an \
                    Idempotency-Key a stream that broke off is sent again from its start: what is stored already is passed over. \
                    With Prefer: handling=lenient lines that do not fit are kept aside, and the others stored.""")
    @Parameter(
            name = IngestPaths.IDEMPOTENCY_KEY,
            in = ParameterIn.HEADER,
            description = "The same stream sent again with the same key stores every event once")
    @Parameter(
            name = IngestPaths.PREFER,
            in = ParameterIn.HEADER,
            description = "handling=lenient keeps bad events aside instead of ending the stream")
    @Parameter(
            name = "Content-Encoding",
            in = ParameterIn.HEADER,
            description = "gzip, unless the body is sent as it is")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = StreamAnswer.MEDIA_TYPE,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "dogs", value = StreamExamples.EVENTS)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "dogs", value = StreamExamples.CSV))
            })
    @APIResponse(
            responseCode = "200",
            description =
                    "One object a line: progress after each chunk, at the end a summary. Only \"complete\":true means that all "
                            + "is stored; otherwise its problem says why not, and its lines how far it is",
            content =
                    @Content(
                            mediaType = StreamAnswer.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = {
                                @ExampleObject(name = "complete", value = StreamExamples.COMPLETE),
                                @ExampleObject(name = "lenient", value = StreamExamples.LENIENT),
                                @ExampleObject(name = "dry run", value = StreamExamples.DRY_RUN),
                                @ExampleObject(name = "incomplete", value = StreamExamples.INCOMPLETE)
                            }))
    @APIResponse(
            responseCode = "400",
            description = "The first chunk is malformed, or the schema cannot be; line says where. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "408",
            description = "The body stopped arriving. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "Neither lines of JSON nor CSV, or an encoding other than gzip",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "An event of the first chunk does not fit; line and pointer say where. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many streams are under way. Nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The shard or the registry is away; the member outcome says whether events may be stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Void> post(
            @PathParam("family") String family,
            @Parameter(
                            description = "The type of every field, as in PUT /api/log",
                            example = "{\"name\":\"string\",\"weight\":\"int\"}")
                    @QueryParam("schema")
                    String schema,
            @Parameter(
                            description = "true checks everything and stores nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam(IngestPaths.DRY_RUN)
                    String dryRun,
            @Context RoutingContext context) {
        return exchanges.serve(context, () -> StreamRequests.of(family, schema, dryRun, context.request()));
    }
}
