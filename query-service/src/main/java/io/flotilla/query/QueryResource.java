package io.flotilla.query;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryPaths;
import io.flotilla.api.query.QueryRequest;
import io.flotilla.query.answer.AnswerFormat;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Answers queries. */
@Path(QueryPaths.QUERY)
@NonBlocking
public class QueryResource {

    private final QueryService queries;

    QueryResource(QueryService queries) {
        this.queries = queries;
    }

    /**
     * One SELECT in, its rows out, in the format the caller accepts. A caller that leaves ends the run of the query, not this: a
     * cancelled wait for a connection would drop the connection that then comes.
     */
    @POST
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, QueryPaths.NDJSON, QueryPaths.CSV})
    @Operation(summary = "Answers one SELECT", description = """
                    One SELECT in MySQL's dialect (WITH, UNION, windows and all pure functions included) over the families of one \
                    shard, as of now. Integers are exact JSON numbers; decimals are strings; bool fields are true and false; points \
                    in time are ISO 8601 in UTC; json fields are JSON; binary values are base64; NULL is null. Of two columns with \
                    one name the second is called name_2. The answer is streamed: a failure after its beginning is the member \
                    error after results in JSON, a last line with complete false in NDJSON, and a broken connection in CSV.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = QueryRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "labradors",
                                            value =
                                                    "{\"query\":\"SELECT name, weight FROM dog_registry WHERE breed = 'labrador'\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        examples =
                                @ExampleObject(
                                        name = "rows",
                                        value = "{\"results\":[{\"name\":\"spot\",\"weight\":100}]}")),
                @Content(
                        mediaType = QueryPaths.NDJSON,
                        examples =
                                @ExampleObject(
                                        name = "lines",
                                        value =
                                                "{\"name\":\"spot\",\"weight\":100}\n{\"complete\":true,\"rows\":1}\n")),
                @Content(
                        mediaType = QueryPaths.CSV,
                        examples = @ExampleObject(name = "csv", value = "name,weight\r\nspot,100\r\n"))
            })
    @APIResponse(
            responseCode = "403",
            description =
                    "Not one pure SELECT: NOT_A_SELECT, CLAUSE_NOT_ALLOWED, FUNCTION_NOT_ALLOWED, VARIABLE_NOT_ALLOWED, SCHEMA_NOT_ALLOWED",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "400", description = "MISSING_QUERY or SYNTAX_ERROR, with line and column")
    @APIResponse(responseCode = "404", description = "UNKNOWN_TABLE")
    @APIResponse(responseCode = "413", description = "QUERY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "QUERY_TOO_COMPLEX, UNKNOWN_COLUMN, INVALID_QUERY, SPANS_SHARDS, TOO_MANY_ROWS")
    @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS, with Retry-After")
    @APIResponse(responseCode = "503", description = "SHARD_UNAVAILABLE, naming the shard, with Retry-After")
    @APIResponse(responseCode = "504", description = "QUERY_TIMEOUT")
    public Uni<Void> query(QueryRequest body, @Context HttpHeaders headers, @Context RoutingContext request) {
        AnswerFormat format = AnswerFormat.bestOf(headers.getAcceptableMediaTypes())
                .orElseThrow(() -> new ProblemException(
                        CommonError.NOT_ACCEPTABLE,
                        "Accept application/json, application/x-ndjson or text/csv, or leave the Accept header out."));
        return queries.answer(body == null ? null : body.query(), format, request);
    }
}
