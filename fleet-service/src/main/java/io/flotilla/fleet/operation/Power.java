package io.flotilla.fleet.operation;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.driver.Drivers;
import io.flotilla.fleet.driver.InstanceDriver;
import io.flotilla.fleet.inventory.Server;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plans for starting, stopping and restarting a server. */
@ApplicationScoped
public class Power {

    private final Drivers drivers;
    private final StopGuard guard;
    private final Recovery recovery;

    Power(Drivers drivers, StopGuard guard, Recovery recovery) {
        this.drivers = drivers;
        this.guard = guard;
        this.recovery = recovery;
    }

    /** The plan; fails with NO_DRIVER, and with NEEDS_FORCE when others need the server and {@code force} is off. */
    Uni<Plan> plan(PowerVerb verb, Server server, boolean force) {
        InstanceDriver driver = drivers.of(server);
        List<Step> steps =
                switch (verb) {
                    case START -> start(driver, server);
                    case STOP -> stop(driver, server);
                    case RESTART ->
                        Stream.concat(stop(driver, server).stream(), start(driver, server).stream())
                                .toList();
                };
        Plan plan = Plan.of(verb.toString(), server.endpoint(), steps);
        return verb == PowerVerb.START || force
                ? Uni.createFrom().item(plan)
                : guard.require(server).replaceWith(plan);
    }

    /** Steps that start a server and see it up. */
    public List<Step> start(InstanceDriver driver, Server server) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.blocking("Start " + server.endpoint(), () -> driver.start(server)));
        steps.add(new Step("Wait until it answers on " + server.reachedAt(), () -> recovery.awaitAnswer(server)));
        steps.add(
                new Step("Resume its replication, if it follows a primary", () -> recovery.resumeReplication(server)));
        return steps;
    }

    /** Steps that stop a server and see it gone. */
    public List<Step> stop(InstanceDriver driver, Server server) {
        return List.of(
                Step.blocking("Stop " + server.endpoint(), () -> driver.stop(server)),
                Step.blocking("See that it is gone", () -> {
                    if (driver.running(server)) {
                        throw new DriverFailure(server.endpoint() + " still runs");
                    }
                    return null;
                }));
    }
}
