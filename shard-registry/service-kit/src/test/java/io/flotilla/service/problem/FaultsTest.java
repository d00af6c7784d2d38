package io.flotilla.service.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.mutiny.CompositeException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    private static final ProblemException PROBLEM = new ProblemException(CommonError.CONFLICT, "Taken.");

    static Stream<Throwable> wrapped() {
        return Stream.of(
                PROBLEM,
                new CompletionException(PROBLEM),
                new ExecutionException(PROBLEM),
                new CompletionException(new ExecutionException(PROBLEM)),
                new CompositeException(new IllegalStateException(), PROBLEM),
                new CompositeException(new CompletionException(PROBLEM), new IllegalStateException()),
                new IOException(PROBLEM),
                new IOException(new IOException(PROBLEM)),
                new BadRequestException(PROBLEM));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void aProblemStaysTheSameHoweverItIsWrapped(Throwable failure) {
        assertSame(PROBLEM, Faults.problemOf(failure));
    }

    @Test
    void theFrameworksOwnErrorsKeepTheirStatus() {
        assertEquals(
                CommonError.NOT_FOUND,
                Faults.problemOf(new NotFoundException("x.y.Z")).code());
        assertEquals(
                CommonError.BAD_REQUEST,
                Faults.problemOf(new WebApplicationException(418)).code());
        assertEquals(
                CommonError.UNAUTHORIZED,
                Faults.problemOf(new WebApplicationException(401)).code());
    }

    static Stream<Throwable> unexpected() {
        return Stream.of(
                new IllegalStateException("secret"),
                new InternalServerErrorException("secret"),
                new IllegalArgumentException(new CompletionException(PROBLEM)),
                new StackOverflowError(),
                new CompletionException(new NullPointerException("secret")));
    }

    @ParameterizedTest
    @MethodSource("unexpected")
    void everythingElseIsOurFaultAndKeepsItsSecrets(Throwable failure) {
        ProblemException problem = Faults.problemOf(failure);

        assertEquals(CommonError.INTERNAL_ERROR, problem.code());
        assertEquals(
                "Something failed that is not your fault. Quote the request id when you report it.", problem.detail());
        assertNull(problem.pointer());
        assertSame(failure, problem.getCause());
    }
}
