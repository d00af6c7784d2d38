package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.ingest.KeptEvents;
import io.flotilla.api.ingest.PurgeReceipt;
import io.flotilla.api.ingest.ReplayReceipt;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.ingest.reject.FamilyRejects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /api/families/{family}/rejects}. */
@Path(IngestPaths.REJECTS)
@Produces(MediaType.APPLICATION_JSON)
// Left half-way, a transaction would keep its connection: what has begun ends, also when its caller is gone.
@Cancellable(false)
@Tag(name = "ingest")
@APIResponse(
        responseCode = "404",
        description = "There is no such family",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "The family's shard or the registry is away",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RejectsResource {

    private static final String AFTER = "after";

    private final FamilyRejects rejects;

    RejectsResource(FamilyRejects rejects) {
        this.rejects = rejects;
    }

    @GET
    @Operation(summary = "The events of a family that were not taken, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is what to ask for more with, and absent at the end",
            content = @Content(schema = @Schema(implementation = KeptEvents.class)))
    public Uni<KeptEvents> list(
            @PathParam("family") String family,
            @Parameter(description = "1 to 1000, by default 100; large events make a page shorter") @QueryParam("limit")
                    String limit,
            @Parameter(description = "Only events with larger ids") @QueryParam(AFTER) String after) {
        return rejects.page(
                new FamilyName(family), after(after), (int) QueryValues.number("limit", limit, 100, 1, 1_000));
    }

    @POST
    @Path("/replay")
    @Operation(
            summary = "Take kept events once more",
            description =
                    "Those that fit the family's fields of today become rows and are kept no longer. Safe to repeat,"
                            + " and to do twice at once: no event becomes two rows.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it; with next the time was too short for all: go on with after=next",
            content = @Content(schema = @Schema(implementation = ReplayReceipt.class)))
    public Uni<ReplayReceipt> replay(
            @PathParam("family") String family,
            @Parameter(description = "Only events with larger ids") @QueryParam(AFTER) String after) {
        return rejects.replay(new FamilyName(family), after(after));
    }

    @DELETE
    @Operation(summary = "Forget kept events")
    @APIResponse(
            responseCode = "200",
            description = "How many are gone",
            content = @Content(schema = @Schema(implementation = PurgeReceipt.class)))
    public Uni<PurgeReceipt> purge(
            @PathParam("family") String family,
            @Parameter(required = true, description = "An RFC 3339 time: only events that were kept before then")
                    @QueryParam("before")
                    String before) {
        return rejects.purge(new FamilyName(family), QueryValues.time("before", before));
    }

    private static long after(String after) {
        return QueryValues.number(AFTER, after, 0, 0, Long.MAX_VALUE);
    }
}
