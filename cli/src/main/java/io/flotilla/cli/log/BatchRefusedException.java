package io.flotilla.cli.log;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.Problem;
import io.flotilla.cli.exit.ExitCode;
import java.time.Duration;

/** The server did not say that a batch is stored, and said why. */
final class BatchRefusedException extends RuntimeException {

    private final transient Batch batch;
    private final transient Problem problem;
    private final Duration retryAfter;

    BatchRefusedException(Batch batch, Problem problem, Duration retryAfter) {
        super(problem.code());
        this.batch = batch;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    Batch batch() {
        return batch;
    }

    Problem problem() {
        return problem;
    }

    /** Whether the same batch may be stored a little later: nothing is wrong with it. */
    boolean mayPass() {
        ExitCode meaning = ExitCode.ofHttpStatus(problem.status());
        return meaning == ExitCode.UNAVAILABLE
                || meaning == ExitCode.TIMEOUT
                || IngestError.IDEMPOTENCY_KEY_IN_USE.name().equals(problem.code());
    }

    /** Whether the batch may be stored in spite of this answer. */
    boolean outcomeOpen() {
        return mayPass() || problem.status() >= 500;
    }

    /** How long the server asks to wait; zero when it does not say. */
    Duration retryAfter() {
        return retryAfter;
    }
}
