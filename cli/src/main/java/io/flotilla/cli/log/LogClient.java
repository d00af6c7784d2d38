package io.flotilla.cli.log;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.gateway.Answer;
import io.flotilla.cli.gateway.Gateway;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Sends a batch until it is stored, refused for good, or a few tries have failed. Every try of a batch carries the same
 * {@code Idempotency-Key}, so that a try whose answer was lost does not store it twice.
 */
final class LogClient {

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Gateway gateway;
    private final String runKey;
    private final Consumer<String> waiting;

    /**
     * @param runKey  the part of the keys that is the same for all batches of a run
     * @param waiting told why, before every pause
     */
    LogClient(Gateway gateway, String runKey, Consumer<String> waiting) {
        this.gateway = gateway;
        this.runKey = runKey;
        this.waiting = waiting;
    }

    /**
     * Stores a batch.
     *
     * @throws BatchRefusedException with the server's reason
     * @throws CommandFailure        when there was no usable answer; whether the batch is stored is then unknown
     */
    LogReceipt put(Batch batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return putOnce(batch);
            } catch (BatchRefusedException refused) {
                if (attempt == TRIES || !refused.mayPass()) {
                    throw refused;
                }
                pause(attempt, refused.retryAfter(), refused.problem().detail());
            } catch (CommandFailure unreachable) {
                if (attempt == TRIES || unreachable.exitCode() != ExitCode.UNAVAILABLE) {
                    throw unreachable;
                }
                pause(attempt, Duration.ZERO, unreachable.getMessage());
            }
        }
    }

    private LogReceipt putOnce(Batch batch) {
        Map<String, String> headers =
                Map.of(IngestPaths.IDEMPOTENCY_KEY, runKey + "-" + batch.firstRecord(), "Accept", "application/json");
        try (Answer answer = gateway.send("PUT", IngestPaths.LOG, headers, batch.body())) {
            if (answer.ok()) {
                return answer.expect("application/json").json(LogReceipt.class);
            }
            throw new BatchRefusedException(
                    batch, answer.problem(), answer.retryAfter().orElse(Duration.ZERO));
        }
    }

    private void pause(int attempt, Duration asked, String why) {
        Duration growing = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
        Duration pause = asked.compareTo(growing) > 0 ? asked : growing;
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        long jitter = ThreadLocalRandom.current().nextLong(100);
        waiting.accept("%s; trying again in %.1f s".formatted(why, pause.toMillis() / 1000.0));
        try {
            Thread.sleep(pause.toMillis() + jitter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.FAILED, "Interrupted").causedBy(e);
        }
    }
}
