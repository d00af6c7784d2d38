package io.flotilla.service.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service leaves. */
@ConfigMapping(prefix = "flotilla.drain")
public interface DrainConfig {

    /**
     * How long a service that is told to end goes on serving after {@code /status} has turned, so that load balancers notice first: more
     * than their probe interval times the failures they wait for. Time since {@code /prepare-for-deploy} counts. 0 for no wait.
     */
    @WithDefault("5s")
    Duration delay();

    /** How long requests in flight and buffered work may take after that before the process ends without them. */
    @WithDefault("30s")
    Duration timeout();
}
