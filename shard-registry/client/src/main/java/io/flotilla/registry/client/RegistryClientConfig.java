package io.flotilla.registry.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The configuration {@code flotilla.registry.*}: where the registry is and how patiently it is asked. */
@ConfigMapping(prefix = "flotilla.registry")
interface RegistryClientConfig {

    /** Base URL of the registry, or of the balancer before its replicas. */
    @WithDefault("http://localhost:8081")
    URI url();

    /** How often the shard map is asked for changes. */
    @WithDefault("2s")
    Duration refreshInterval();

    /** For one TCP connection. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** For one answer. DDL on a loaded shard takes its time. */
    @WithDefault("20s")
    Duration answerTimeout();

    /** Within this time an idempotent call is tried again when the registry is away; the last try may end later. */
    @WithDefault("5s")
    Duration retryFor();
}
