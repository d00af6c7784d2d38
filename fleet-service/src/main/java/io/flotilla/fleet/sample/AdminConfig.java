package io.flotilla.fleet.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The configuration {@code flotilla.admin.*}: who may see {@code /admin}. */
@ConfigMapping(prefix = "flotilla.admin")
interface AdminConfig {

    @WithDefault("developer")
    String username();

    /**
     * {@code pbkdf2-sha256:ITERATIONS:SALT:KEY}, the last two in Base64. The default, of a password everybody knows, is for one's own
     * machine.
     */
    @WithDefault(PasswordHash.OF_BRONTO123)
    String passwordHash();
}
