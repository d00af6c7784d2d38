package io.flotilla.fleet.driver.local;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The configuration {@code flotilla.fleet.local.*}. */
@ConfigMapping(prefix = "flotilla.fleet.local")
interface LocalDriverConfig {

    /** Where each server has a directory that is called like its host; without, there are no local servers. */
    Optional<Path> directory();

    /** Of the account that replicas read their primary's log with; without, no replicas are made. */
    Optional<String> replicationPassword();

    /** After this time a server that has not come up has failed to. */
    @WithDefault("60s")
    Duration startTimeout();

    /** After this time a server that has not ended is ended the hard way, which loses no committed row. */
    @WithDefault("60s")
    Duration stopTimeout();
}
