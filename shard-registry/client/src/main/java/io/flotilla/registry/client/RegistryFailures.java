package io.flotilla.registry.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.schema.SchemaError;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what a call to the registry failed with into the problem the caller of this service should see. */
final class RegistryFailures {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final ErrorCode[] OVERLOAD = {CommonError.TOO_MANY_REQUESTS};

    private final ObjectMapper json;

    RegistryFailures(ObjectMapper json) {
        this.json = json;
    }

    ProblemException translate(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known;
        }
        if (failure instanceof WebApplicationException answered) {
            return relay(answered.getResponse()).orElseGet(() -> unavailable(failure));
        }
        return unavailable(failure);
    }

    private Optional<ProblemException> relay(Response response) {
        try {
            return relay(json.readValue(response.readEntity(String.class), Problem.class));
        } catch (IOException | IllegalStateException notAProblemDocument) {
            return Optional.empty();
        }
    }

    /** A refusal the registry explained with one of its codes is the caller's to see; everything else is an outage. */
    static Optional<ProblemException> relay(Problem problem) {
        if (CommonError.INTERNAL_ERROR.name().equals(problem.code())) {
            return Optional.of(failed(problem));
        }
        return knownCode(problem.code())
                .map(code -> new ProblemException(code, problem.detail()).at(problem.pointer()))
                .map(e -> e.code().transientFault() ? e.retryAfter(RETRY_AFTER) : e);
    }

    /** It is there, and would fail again. */
    private static ProblemException failed(Problem problem) {
        return new ProblemException(
                CommonError.INTERNAL_ERROR,
                "The shard registry failed at this. Its log has the reason, under the request id %s"
                        .formatted(problem.requestId()));
    }

    private static Optional<ErrorCode> knownCode(String code) {
        return Stream.of(SchemaError.values(), RegistryError.values(), OVERLOAD)
                .<ErrorCode>flatMap(Stream::of)
                .filter(c -> c.name().equals(code))
                .findFirst();
    }

    private static ProblemException unavailable(Throwable cause) {
        return new ProblemException(
                        RegistryError.REGISTRY_UNAVAILABLE,
                        "The shard registry did not answer. Families already known still work; try again shortly.")
                .retryAfter(RETRY_AFTER)
                .causedBy(cause);
    }
}
