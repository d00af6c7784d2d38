package io.flotilla.registry.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.Problem;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.schema.SchemaError;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryFailuresTest {

    @Test
    void aRefusalIsPassedOnWithItsPlace() {
        ProblemException refusal = new ProblemException(SchemaError.TYPE_CONFLICT, "why").at("/schema/weight");

        ProblemException told = relayed(refusal).orElseThrow();

        assertEquals(SchemaError.TYPE_CONFLICT, told.code());
        assertEquals("why", told.detail());
        assertEquals("/schema/weight", told.pointer());
        assertEquals(Optional.empty(), told.retryAfter());
    }

    @Test
    void whatMayPassIsWorthAnotherTryLater() {
        ProblemException told = relayed(new ProblemException(RegistryError.SHARD_UNAVAILABLE, "why"))
                .orElseThrow();

        assertEquals(RegistryError.SHARD_UNAVAILABLE, told.code());
        assertEquals(Optional.of(Duration.ofSeconds(2)), told.retryAfter());
    }

    @Test
    void aFailureOfTheRegistryItselfIsNoOutage() {
        ProblemException told = relayed(new ProblemException(CommonError.INTERNAL_ERROR, "secret"))
                .orElseThrow();

        assertEquals(CommonError.INTERNAL_ERROR, told.code());
        assertTrue(told.detail().endsWith("under the request id r-1"), told.detail());
    }

    @Test
    void anotherPartThatIsAwayIsAnOutage() {
        assertEquals(
                Optional.empty(), relayed(new ProblemException(CommonError.UPSTREAM_UNAVAILABLE, "a gateway's words")));
    }

    private static Optional<ProblemException> relayed(ProblemException problem) {
        return RegistryFailures.relay(Problem.of(problem, "r-1"));
    }
}
