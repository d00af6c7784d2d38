package io.flotilla.fleet.user;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what the configuration describes; at start, so that a bad key is noticed there. */
@ApplicationScoped
class UserWiring {

    @Produces
    @Singleton
    @Startup
    PasswordVault vault(UserConfig config) {
        if (config.accountsTimeout().toMillis() <= 0) {
            throw new IllegalArgumentException("flotilla.fleet.accounts.timeout must be positive");
        }
        return PasswordVault.of(config.secretKey());
    }
}
