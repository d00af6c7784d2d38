package io.flotilla.service.lifecycle;

import io.flotilla.api.service.ServicePaths;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What load balancers and deployments ask; plain text, because they compare it byte for byte. */
@Path("/")
@NonBlocking
@Produces(MediaType.TEXT_PLAIN)
public class LifecycleResource {

    private static final String NOT_READY = "Not ready";

    private final Lifecycle lifecycle;

    LifecycleResource(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @GET
    @Path(ServicePaths.STATUS)
    public Response status() {
        return answer(lifecycle.state().takesTraffic(), "OK");
    }

    @GET
    @Path(ServicePaths.PREPARE_FOR_DEPLOY)
    public String prepareForDeploy() {
        lifecycle.drain();
        return "preparing";
    }

    @POST
    @Path(ServicePaths.PREPARE_FOR_DEPLOY)
    public String prepareForDeployByPost() {
        return prepareForDeploy();
    }

    @GET
    @Path(ServicePaths.READY_FOR_DEPLOY)
    public Response readyForDeploy() {
        return answer(lifecycle.drained(), "Ready");
    }

    private static Response answer(boolean yes, String text) {
        return yes
                ? Response.ok(text).build()
                : Response.status(Response.Status.NOT_FOUND).entity(NOT_READY).build();
    }
}
