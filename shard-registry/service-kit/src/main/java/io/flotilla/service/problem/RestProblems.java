package io.flotilla.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns every failure of a resource method into a problem document. */
class RestProblems {

    /** Lower than the framework's own mappers, which would answer without a document for these classes. */
    private static final int BEFORE_THE_FRAMEWORK = 1;

    @ServerExceptionMapper(
            value = {
                Throwable.class,
                ProblemException.class,
                WebApplicationException.class,
                NotFoundException.class,
                JsonProcessingException.class,
                MismatchedInputException.class,
                InvalidDefinitionException.class
            },
            priority = BEFORE_THE_FRAMEWORK)
    Response answer(Throwable failure, RoutingContext request) {
        if (failure instanceof RedirectionException redirection) {
            return redirection.getResponse();
        }
        ProblemAnswer answer = ProblemAnswer.to(request, failure);
        Response.ResponseBuilder response =
                Response.status(answer.status()).type(Problem.MEDIA_TYPE).entity(answer.body());
        answer.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        if (answer.status() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            response.allow(AllowedMethods.here());
        }
        return response.build();
    }

    /** The framework answers OPTIONS with the methods of the whole class; this answers with those of the path. */
    @ServerRequestFilter(preMatching = true)
    Response options(ContainerRequestContext request) {
        if (!HttpMethod.OPTIONS.equals(request.getMethod())) {
            return null;
        }
        Set<String> methods = AllowedMethods.here();
        if (methods.isEmpty()) {
            throw new NotFoundException();
        }
        return Response.noContent().allow(methods).build();
    }
}
