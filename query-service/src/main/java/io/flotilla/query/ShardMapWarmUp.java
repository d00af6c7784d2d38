package io.flotilla.query;

import io.flotilla.registry.client.RegistryClient;
import io.flotilla.service.lifecycle.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Without a first shard map every request would be refused, so load balancers should not send any. */
@ApplicationScoped
class ShardMapWarmUp implements WarmUp {

    private final RegistryClient registry;

    ShardMapWarmUp(RegistryClient registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "shard map";
    }

    @Override
    public Uni<Void> warmUp() {
        return registry.ready().replaceWithVoid();
    }
}
