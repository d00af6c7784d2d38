package io.flotilla.service.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a connection may be there without a request. */
@ConfigMapping(prefix = "flotilla.connections")
public interface ConnectionConfig {

    /** How long a caller may take for the head of its first request, however it trickles in. */
    @WithDefault("30s")
    Duration headTimeout();

    /** How long a connection may take from an answer to the head of the next request. Longer than load balancers keep theirs. */
    @WithDefault("75s")
    Duration keepAlive();
}
