package io.flotilla.ingest.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The configuration {@code flotilla.ingest.body.*}: what requests may hold before they are answered. */
@ConfigMapping(prefix = "flotilla.ingest.body")
interface BodyConfig {

    /** Bytes of all bodies in flight; what comes on top gets 429. By default an eighth of the largest heap. */
    Optional<MemorySize> inFlight();

    /** How long a body may take to arrive. */
    @WithDefault("60s")
    Duration timeout();
}
