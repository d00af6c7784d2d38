package io.flotilla.fleet.sample;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /admin}: shows that what is behind a password stays there. */
@Path(SamplePaths.ADMIN)
@Produces(MediaType.TEXT_PLAIN)
@Tag(name = "samples")
public class AdminResource {

    private static final String CHALLENGE = "Basic realm=\"flotilla admin\", charset=\"UTF-8\"";

    private final AdminLock lock;

    AdminResource(AdminLock lock) {
        this.lock = lock;
    }

    @GET
    @Blocking
    @Operation(summary = "The admin area", description = "Needs basic authentication.")
    public String admin(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServerResponse response) {
        if (!lock.opens(authorization)) {
            response.putHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            throw new ProblemException(
                    CommonError.UNAUTHORIZED,
                    "Send the name and the password of the administrator (basic authentication)");
        }
        return "admin area";
    }
}
