package io.flotilla.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.mutiny.CompositeException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

/** Decides which problem a failure is. What it does not know is the service's own fault, and its text stays in the log. */
final class Faults {

    private static final String UNEXPECTED =
            "Something failed that is not your fault. Quote the request id when you report it.";

    private Faults() {}

    /** The problem this failure is. The failure itself is its cause when it is not the caller's doing. */
    static ProblemException problemOf(Throwable failure) {
        Throwable fault = unwrap(failure);
        if (fault instanceof ProblemException problem) {
            return problem;
        }
        if (fault instanceof InvalidDefinitionException) {
            return unexpected(failure);
        }
        if (fault instanceof JsonProcessingException json) {
            return JsonFaults.problemOf(json);
        }
        if (fault instanceof WebApplicationException web && !(fault instanceof ResteasyReactiveClientProblem)) {
            return problemOf(web);
        }
        return unexpected(failure);
    }

    private static ProblemException problemOf(WebApplicationException web) {
        if (web.getCause() instanceof ProblemException || web.getCause() instanceof JsonProcessingException) {
            return problemOf(web.getCause());
        }
        int status = web.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(web);
        }
        return StatusFaults.problemOf(status);
    }

    static ProblemException unexpected(Throwable failure) {
        return new ProblemException(CommonError.INTERNAL_ERROR, UNEXPECTED).causedBy(failure);
    }

    /** The failure inside the wrappers that futures and reactive pipelines put around it. */
    private static Throwable unwrap(Throwable failure) {
        return findProblem(failure, 0).map(Throwable.class::cast).orElseGet(() -> peel(failure));
    }

    private static Optional<ProblemException> findProblem(Throwable failure, int depth) {
        if (failure instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (failure == null || depth > 10) {
            return Optional.empty();
        }
        if (failure instanceof CompositeException composite) {
            return composite.getCauses().stream()
                    .flatMap(cause -> findProblem(cause, depth + 1).stream())
                    .findFirst();
        }
        return wraps(failure) ? findProblem(failure.getCause(), depth + 1) : Optional.empty();
    }

    private static Throwable peel(Throwable failure) {
        Throwable fault = failure;
        while (wraps(fault) && fault.getCause() != null) {
            fault = fault.getCause();
        }
        return fault;
    }

    /** Reading a body that was refused half way fails with an I/O error around the reason. */
    private static boolean wraps(Throwable failure) {
        return failure instanceof CompletionException
                || failure instanceof IOException && failure.getCause() instanceof IOException
                || failure instanceof IOException && failure.getCause() instanceof ProblemException
                || failure instanceof ExecutionException
                || failure instanceof CompositeException;
    }
}
