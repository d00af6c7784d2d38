package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.fleet.Blocking;
import io.flotilla.fleet.driver.Drivers;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.view.ServerProbe;
import io.flotilla.registry.client.RegistryClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps servers up that others need: a primary with live replicas, and one that serves a shard. */
@ApplicationScoped
class StopGuard {

    private final Drivers drivers;
    private final ServerProbe probe;
    private final RegistryClient registry;

    StopGuard(Drivers drivers, ServerProbe probe, RegistryClient registry) {
        this.drivers = drivers;
        this.probe = probe;
        this.registry = registry;
    }

    /** Completes when nobody needs the server, or it does not run; else fails with NEEDS_FORCE. */
    Uni<Void> require(Server server) {
        return Blocking.call(() -> drivers.of(server).running(server))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .recoverWithItem(true)
                .chain(running -> running
                        ? requireNoShard(server).chain(() -> requireNoReplicas(server))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> requireNoShard(Server server) {
        return registry.ready()
                .map(catalogue -> catalogue.shards().stream()
                        .filter(shard -> serves(server, shard))
                        .findFirst())
                .onFailure()
                .recoverWithUni(unknown -> server.description().role() == InstanceRole.PRIMARY
                        ? Uni.createFrom()
                                .failure(refusal(server, "may serve a shard, and the registry cannot be asked"))
                        : Uni.createFrom().item(Optional.empty()))
                .invoke(shard -> shard.ifPresent(needed -> {
                    throw refusal(server, "serves the shard " + needed.name());
                }))
                .replaceWithVoid();
    }

    static boolean serves(Server server, Shard shard) {
        return shard.firstPrimary()
                .map(Instance::toString)
                .filter(primary -> primary.equals(server.reachedAt().toString()) || primary.equals(server.endpoint()))
                .isPresent();
    }

    private Uni<Void> requireNoReplicas(Server server) {
        return probe.observe(server.reachedAt())
                .map(seen -> seen.replicas())
                .onFailure()
                .recoverWithItem(0)
                .invoke(replicas -> {
                    if (replicas > 0) {
                        throw refusal(server, "has live replicas (" + replicas + ")");
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException refusal(Server server, String why) {
        return new ProblemException(
                FleetError.NEEDS_FORCE,
                "%s %s; nothing was done. Repeat it with force to do it all the same"
                        .formatted(server.endpoint(), why));
    }
}
