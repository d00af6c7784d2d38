package io.flotilla.mysql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration {@code flotilla.mysql.*}: how this service logs in to the shards, see {@link MySqlSettings}. */
@ConfigMapping(prefix = "flotilla.mysql")
interface MySqlConfig {

    String username();

    String password();

    @WithDefault("16")
    int poolSize();

    @WithDefault("1000")
    int maxWaiting();

    @WithDefault("2s")
    Duration connectTimeout();

    @WithDefault("3s")
    Duration acquireTimeout();

    @WithDefault("5s")
    Duration lockWait();
}
