package io.flotilla.fleet.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The configuration {@code flotilla.redis.*}: the counter that all replicas share. */
@ConfigMapping(prefix = "flotilla.redis")
interface RedisConfig {

    /** {@code redis://[:password@]host:port[/database]}, or {@code rediss://}; without one the counter is not available. */
    Optional<URI> url();

    /** For one answer, connecting included. */
    @WithDefault("1500ms")
    Duration timeout();
}
