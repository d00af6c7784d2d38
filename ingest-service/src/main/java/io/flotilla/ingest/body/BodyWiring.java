package io.flotilla.ingest.body;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one {@link MemoryBudget} of the service. */
@ApplicationScoped
class BodyWiring {

    /** A request takes about four times its body: as bytes, as SQL text twice, and as what goes to the server. */
    private static final int SHARE_OF_HEAP = 8;

    @Produces
    @Singleton
    @Startup
    static MemoryBudget budget(BodyConfig config) {
        return new MemoryBudget(config.inFlight()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }
}
