package io.flotilla.fleet.view;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration {@code flotilla.fleet.view.*}. */
@ConfigMapping(prefix = "flotilla.fleet.view")
interface ViewConfig {

    /** For all answers of one server, once it is connected to; also for its driver's word. */
    @WithDefault("3s")
    Duration timeout();

    /** Servers that are asked at once. */
    @WithDefault("16")
    int concurrency();
}
