package io.flotilla.fleet.sample;

import io.flotilla.fleet.secret.SecretHash;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The configuration {@code flotilla.admin.*}: who may see {@code /admin}. */
@ConfigMapping(prefix = "flotilla.admin")
interface AdminConfig {

    @WithDefault("developer")
    String username();

    /**
     * What the password is compared with, see {@link SecretHash}. The default, of a password everybody knows, is for one's own
     * machine.
     */
    @WithDefault(SecretHash.OF_BRONTO123)
    String passwordHash();
}
