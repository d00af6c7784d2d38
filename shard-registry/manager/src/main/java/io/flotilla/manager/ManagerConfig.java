package io.flotilla.manager;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration {@code flotilla.manager.*}: where registry and fleet keep their state, and how long they wait for it. */
@ConfigMapping(prefix = "flotilla.manager")
interface ManagerConfig {

    @WithDefault("localhost")
    String host();

    @WithDefault("3306")
    int port();

    @WithDefault("flotilla")
    String database();

    @WithDefault("flotilla_manager")
    String username();

    String password();

    /** For one TCP connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** For a free connection of the pool. */
    @WithDefault("5s")
    Duration acquireTimeout();

    /** For the lock of a row, such as that of a family somebody else is changing. Whole seconds, 1 at least. */
    @WithDefault("5s")
    Duration lockWait();
}
