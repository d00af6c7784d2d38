package io.flotilla.manager;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.mysql.CallersContext;
import io.flotilla.mysql.MySqlFault;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Transactions on the manager database. When it is away, overloaded or locked, the failure is a problem that says so.
 *
 * @param away how a service calls it when the database does not answer
 * @param busy how it calls it when somebody else has been changing the same for too long
 */
public record ManagerTransactions(ErrorCode away, ErrorCode busy) {

    private static final int RETRIES = 5;
    private static final Duration BACK_OFF = Duration.ofMillis(20);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** Done once. */
    public <T> Uni<T> once(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(work))
                .onFailure()
                .transform(this::explained);
    }

    /**
     * Done again when the server ended it to resolve a deadlock, which costs nobody any time. Not when a lock was not to be had in time:
     * whether to wait on is for the caller to say, who may be gone by then.
     *
     * @param work may run several times
     */
    public <T> Uni<T> repeated(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Executor caller = CallersContext.here();
            return Uni.createFrom()
                    .deferred(() -> Panache.withTransaction(work))
                    .runSubscriptionOn(caller)
                    .onFailure(failure -> fault(failure) == MySqlFault.DEADLOCK)
                    .retry()
                    .withBackOff(BACK_OFF)
                    .atMost(RETRIES)
                    .onFailure()
                    .transform(this::explained);
        });
    }

    private Throwable explained(Throwable failure) {
        if (causes(failure).anyMatch(ProblemException.class::isInstance)) {
            return failure;
        }
        if (causes(failure).anyMatch(ConnectionPoolTooBusyException.class::isInstance)) {
            return problem(CommonError.TOO_MANY_REQUESTS, "Too many calls wait for the manager database", failure);
        }
        MySqlFault fault = fault(failure);
        if (fault.retryable()) {
            return problem(busy, "Too many callers are changing the same at once", failure);
        }
        return fault.outage() ? problem(away, "The manager database does not answer", failure) : failure;
    }

    private static ProblemException problem(ErrorCode code, String what, Throwable cause) {
        return new ProblemException(code, what + "; try again shortly")
                .retryAfter(RETRY_AFTER)
                .causedBy(cause);
    }

    /** What the innermost cause that we know is. */
    private static MySqlFault fault(Throwable failure) {
        return causes(failure)
                .map(MySqlFault::of)
                .filter(fault -> fault != MySqlFault.OTHER)
                .findFirst()
                .orElse(MySqlFault.OTHER);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
