package io.flotilla.fleet.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration {@code flotilla.fleet.operation.*}. */
@ConfigMapping(prefix = "flotilla.fleet.operation")
interface OperationConfig {

    /** After this time a started server that does not answer has failed to come up. */
    @WithDefault("60s")
    Duration answerTimeout();

    /** After this time a replica that does not receive and apply has failed to resume. */
    @WithDefault("20s")
    Duration replicationTimeout();
}
