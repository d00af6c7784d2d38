package io.flotilla.fleet.cloud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The configuration {@code flotilla.cloud.cpx.*}: where the provider of cloud servers is and how patiently it is asked. */
@ConfigMapping(prefix = "flotilla.cloud.cpx")
interface CpxConfig {

    /** Base URL; without one there are no cloud servers to speak of. */
    Optional<URI> url();

    /** For one answer of the provider, connecting included. */
    @WithDefault("2s")
    Duration timeout();

    /** For all servers together; those that have not answered by then are unknown. */
    @WithDefault("10s")
    Duration deadline();

    /** How many servers are asked at the same time. */
    @WithDefault("32")
    int concurrency();
}
