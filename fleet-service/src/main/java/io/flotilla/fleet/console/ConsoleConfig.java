package io.flotilla.fleet.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The configuration {@code flotilla.console.*}. */
@ConfigMapping(prefix = "flotilla.console")
interface ConsoleConfig {

    /** Addresses and ranges (CIDR) of the proxies that are believed about {@code X-Forwarded-For}; by default nobody is. */
    Optional<List<String>> trustedProxies();

    /** How long the page waits for its visitor to be counted; it comes without the number then, and the visit still counts. */
    @WithDefault("3s")
    Duration countTimeout();
}
