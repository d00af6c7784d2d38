package io.flotilla.service.lifecycle;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** All warm-ups, side by side. */
@ApplicationScoped
class WarmUps {

    private static final Logger LOG = Logger.getLogger(WarmUps.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(2);

    private final List<WarmUp> warmUps;

    WarmUps(@All List<WarmUp> warmUps) {
        this.warmUps = warmUps;
    }

    /** Completes when all are through; fails never. */
    Uni<Void> all() {
        return warmUps.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(warmUps.stream().map(WarmUps::patiently).toList())
                        .andFailFast()
                        .replaceWithVoid();
    }

    private static Uni<Void> patiently(WarmUp warmUp) {
        return Uni.createFrom()
                .deferred(warmUp::warmUp)
                .onFailure()
                .invoke(failure -> LOG.warnf("not ready: %s: %s", warmUp.name(), failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .indefinitely();
    }
}
