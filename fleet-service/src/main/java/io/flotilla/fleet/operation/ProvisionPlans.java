package io.flotilla.fleet.operation;

import io.flotilla.fleet.driver.ServerFactory;
import io.flotilla.fleet.inventory.Inventory;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.inventory.ServerDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The steps by which a server comes and goes. */
@ApplicationScoped
class ProvisionPlans {

    private final Inventory inventory;
    private final Recovery recovery;

    ProvisionPlans(Inventory inventory, Recovery recovery) {
        this.inventory = inventory;
        this.recovery = recovery;
    }

    /** Anything that fails removes everything that was made; a server that was there before is left alone. */
    Plan make(ServerFactory factory, ServerDescription wanted, Server primary) {
        ServerDescription reached = new ServerDescription(
                wanted.host(),
                wanted.port(),
                wanted.role(),
                wanted.service(),
                Optional.of(factory.address(wanted)),
                wanted.driver(),
                wanted.unit());
        Server server = new Server(0, reached, primary.database(), true);
        AtomicBoolean made = new AtomicBoolean();
        String name = wanted.endpoint();
        List<Step> steps = List.of(
                Step.blocking("Make the server " + name + " with the programs of " + primary.endpoint(), () -> {
                    String detail = factory.create(wanted, primary);
                    made.set(true);
                    return detail;
                }),
                Step.blocking("Start " + name, () -> factory.start(wanted)),
                Step.blocking("Copy what " + primary.endpoint() + " holds", () -> factory.copy(wanted, primary)),
                Step.blocking("Let it follow " + primary.endpoint(), () -> factory.follow(wanted, primary)),
                Step.blocking("Wait until it has caught up", () -> factory.awaitCaughtUp(wanted, primary)),
                new Step("Wait until it lets the fleet's account in", () -> recovery.awaitAnswer(server)),
                new Step(
                        "Add it to the inventory",
                        () -> inventory.add(reached, true).map(added -> "instance " + added.id())));
        List<Step> undoing = List.of(
                Step.blocking("Remove what was made", () -> made.get() ? factory.destroy(wanted) : "nothing was made"));
        return new Plan("provision", name, steps, undoing);
    }

    Plan remove(ServerFactory factory, Server server) {
        return Plan.of(
                "remove",
                server.endpoint(),
                List.of(
                        Step.blocking(
                                "Stop " + server.endpoint() + " and remove its directory",
                                () -> factory.destroy(server.description())),
                        new Step(
                                "Remove it from the inventory",
                                () -> inventory.remove(server.id()).replaceWith((String) null))));
    }
}
