package io.flotilla.soak.fault;

import io.flotilla.process.ProcessFailure;
import io.flotilla.soak.fleet.SoakShard;
import java.time.Duration;

/** A transaction is most at risk while its COMMIT is under way. */
final class WorstMoment {

    private static final Duration BOUND = Duration.ofMinutes(1);

    private WorstMoment() {}

    static void await(SoakShard shard) throws InterruptedException {
        if (!shard.proxy().awaitCommit(BOUND)) {
            throw new ProcessFailure(
                    "shard " + shard.name() + " has seen no COMMIT within " + BOUND.toSeconds() + " s");
        }
    }
}
