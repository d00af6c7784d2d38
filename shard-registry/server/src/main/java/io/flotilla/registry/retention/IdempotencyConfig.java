package io.flotilla.registry.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration {@code flotilla.idempotency.*}. */
@ConfigMapping(prefix = "flotilla.idempotency")
interface IdempotencyConfig {

    /** How long a stored batch remembers its Idempotency-Key, at least. */
    @WithDefault("24h")
    Duration retention();
}
