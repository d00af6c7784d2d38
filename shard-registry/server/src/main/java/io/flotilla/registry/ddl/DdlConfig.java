package io.flotilla.registry.ddl;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration {@code flotilla.ddl.*}: how long a shard's primary may be silent. */
@ConfigMapping(prefix = "flotilla.ddl")
interface DdlConfig {

    /** For all that is to be changed in one go; more than {@code flotilla.mysql.lock-wait}, which ends a wait for a used table. */
    @WithDefault("60s")
    Duration timeout();

    /** For the question whether it is there at all. */
    @WithDefault("2s")
    Duration silence();
}
