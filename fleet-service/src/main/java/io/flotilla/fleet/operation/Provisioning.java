package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.driver.ServerFactory;
import io.flotilla.fleet.inventory.Inventory;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.inventory.ServerDescription;
import io.flotilla.fleet.inventory.ServerMaker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Makes a server, lets it replicate, and takes it into the inventory; and the way back. */
@ApplicationScoped
class Provisioning implements ServerMaker {

    private final Instance<ServerFactory> factories;
    private final Inventory inventory;
    private final ProvisionPlans plans;
    private final StopGuard guard;
    private final Operations operations;

    Provisioning(
            @Any Instance<ServerFactory> factories,
            Inventory inventory,
            ProvisionPlans plans,
            StopGuard guard,
            Operations operations) {
        this.factories = factories;
        this.inventory = inventory;
        this.plans = plans;
        this.guard = guard;
        this.operations = operations;
    }

    @Override
    public Uni<Server> make(ServerDescription wanted, Actor actor) {
        return plan(wanted)
                .chain(plan -> operations.run(plan, actor))
                .chain(inventory::all)
                .map(all -> all.stream()
                        .filter(server -> server.endpoint().equals(wanted.endpoint()))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                FleetError.INSTANCE_NOT_FOUND, "Somebody has removed the instance at once")));
    }

    @Override
    public Uni<DryRun> wouldMake(ServerDescription wanted) {
        return plan(wanted).map(Plan::dryRun);
    }

    @Override
    public Uni<Void> remove(Server server, boolean force, Actor actor) {
        return removal(server, force).chain(plan -> operations.run(plan, actor)).replaceWithVoid();
    }

    @Override
    public Uni<DryRun> wouldRemove(Server server, boolean force) {
        return removal(server, force).map(Plan::dryRun);
    }

    private Uni<Plan> plan(ServerDescription wanted) {
        if (wanted.role() != InstanceRole.REPLICA) {
            throw new ProblemException(
                            FleetError.INVALID_INSTANCE,
                            "Only a slave can be provisioned: it becomes a copy of its master")
                    .at("/role");
        }
        ServerFactory factory = factoryFor(wanted);
        return inventory.check(wanted, 0).chain(inventory::all).map(all -> all.stream()
                .filter(server -> server.description().service().equals(wanted.service())
                        && server.description().role() == InstanceRole.PRIMARY
                        && server.description().driver() == wanted.driver())
                .findFirst()
                .map(primary -> plans.make(factory, wanted, primary))
                .orElseThrow(() -> new ProblemException(
                                FleetError.INVALID_INSTANCE,
                                "The service %s has no master with the driver %s to copy"
                                        .formatted(wanted.service(), wanted.driver()))
                        .at("/service")));
    }

    private Uni<Plan> removal(Server server, boolean force) {
        Plan plan = plans.remove(factoryFor(server.description()), server);
        return force ? Uni.createFrom().item(plan) : guard.require(server).replaceWith(plan);
    }

    private ServerFactory factoryFor(ServerDescription server) {
        ServerFactory found = factories.stream()
                .filter(factory -> factory.name() == server.driver())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        FleetError.NO_DRIVER, "The driver %s cannot make servers".formatted(server.driver())));
        found.requireConfigured();
        return found;
    }
}
