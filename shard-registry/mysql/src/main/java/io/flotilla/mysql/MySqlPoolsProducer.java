package io.flotilla.mysql;

import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one {@link MySqlPools} of a service, and what it is made with, from its configuration. */
@ApplicationScoped
class MySqlPoolsProducer {

    @Produces
    @Singleton
    MySqlPools pools(Vertx vertx, MySqlSettings settings) {
        return new MySqlPools(vertx, settings);
    }

    /** @throws IllegalArgumentException naming the property whose value makes no sense */
    @Produces
    @Singleton
    static MySqlSettings settings(MySqlConfig config) {
        return new MySqlSettings(
                config.username(),
                config.password(),
                config.poolSize(),
                config.maxWaiting(),
                config.connectTimeout(),
                config.acquireTimeout(),
                config.lockWait());
    }

    void close(@Disposes MySqlPools pools) {
        pools.close();
    }
}
