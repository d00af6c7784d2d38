package io.flotilla.service.version;

import io.flotilla.api.service.ServicePaths;
import io.flotilla.api.service.Version;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /version}. */
@Path(ServicePaths.VERSION)
@NonBlocking
public class VersionResource {

    private final Version version = new Version(BuildVersion.read().toString());

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Version version() {
        return version;
    }
}
