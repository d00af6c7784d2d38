package io.flotilla.service.version;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.service.Part;
import io.flotilla.api.service.ServicePaths;
import io.flotilla.service.lifecycle.Lifecycle;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code GET /api/parts/{name}}: version and readiness of this service, for those who reach it only through the gateway. */
@Path(ServicePaths.PARTS)
@NonBlocking
public class PartResource {

    private final String name;
    private final VersionResource version;
    private final Lifecycle lifecycle;

    PartResource(
            @ConfigProperty(name = "quarkus.application.name") String name,
            VersionResource version,
            Lifecycle lifecycle) {
        this.name = name;
        this.version = version;
        this.lifecycle = lifecycle;
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public Part part(@PathParam("name") String wanted) {
        if (!wanted.equals(name)) {
            throw new ProblemException(CommonError.NOT_FOUND, "This is " + name + ", not " + wanted);
        }
        return new Part(name, version.version().version(), lifecycle.state().takesTraffic());
    }
}
