package io.flotilla.registry.client;

import io.flotilla.api.registry.EnsureFamily;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.RegistryPaths;
import io.flotilla.api.registry.ShardMap;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** The registry's HTTP interface as the client sees it. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface RegistryRestClient {

    @GET
    @Path(RegistryPaths.SHARD_MAP)
    Uni<RestResponse<ShardMap>> shardMap(@QueryParam("since") long since, @HeaderParam("If-None-Match") String etag);

    /**
     * @param family percent-encoded: left to itself the framework sends {@code ;}, which begins a matrix parameter, as it is
     * @param dryRun {@code null} to leave it out
     */
    @PUT
    @Path(RegistryPaths.FAMILIES + "/{family}")
    Uni<Family> ensure(
            @Encoded @PathParam("family") String family, @QueryParam("dry-run") Boolean dryRun, EnsureFamily wanted);
}
