package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

    /** Stores a stream of events, chunk by chunk. */
    @POST
    @NonBlocking
    @Cancellable(false)
    public Uni<Void> post(
            @PathParam("family") String family, @QueryParam("schema") String schema, @Context RoutingContext context) {
        return exchanges.serve(context, () -> StreamRequests.of(family, schema, context.request()));
    }
}
