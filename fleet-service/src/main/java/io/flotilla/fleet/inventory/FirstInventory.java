package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.Blocking;
import io.flotilla.fleet.OwnContext;
import io.flotilla.fleet.audit.AuditLog;
import io.flotilla.service.lifecycle.WarmUp;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Fills the inventory at the first start. The audit log remembers that it was done: what is removed later does not come back. */
@ApplicationScoped
class FirstInventory implements WarmUp {

    private static final String ACTION = "inventory.fill";

    private final InventoryConfig config;
    private final Services services;
    private final Inventory inventory;
    private final AuditLog audit;
    private final OwnContext context;

    FirstInventory(InventoryConfig config, Services services, Inventory inventory, AuditLog audit, OwnContext context) {
        this.config = config;
        this.services = services;
        this.inventory = inventory;
        this.audit = audit;
        this.context = context;
    }

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public Uni<Void> warmUp() {
        return context.run(
                () -> audit.knows(ACTION).chain(done -> done ? Uni.createFrom().voidItem() : fill()));
    }

    private Uni<Void> fill() {
        return Blocking.call(() -> config.inventory().map(InventoryFile::read).orElseGet(InventoryFile::referenceFleet))
                .chain(first -> fill(first)
                        .chain(() -> audit.record(
                                new Actor("fleet-service"),
                                ACTION,
                                config.inventory().map(Object::toString).orElse("reference fleet"),
                                "succeeded",
                                first.instances().size() + " instances")));
    }

    /** Another replica of this service may do the same at the same time. */
    private Uni<Void> fill(InventoryFile first) {
        return Multi.createFrom()
                .iterable(first.services())
                .onItem()
                .transformToUniAndConcatenate(service ->
                        unlessThere(services.add(service.name(), service.dbname()), FleetError.SERVICE_EXISTS))
                .collect()
                .last()
                .chain(() -> Multi.createFrom()
                        .iterable(first.instances())
                        .onItem()
                        .transformToUniAndConcatenate(
                                server -> unlessThere(inventory.add(server, false), FleetError.INSTANCE_EXISTS))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static Uni<Boolean> unlessThere(Uni<?> added, FleetError there) {
        return added.replaceWith(true)
                .onFailure(failure -> failure instanceof ProblemException problem && problem.code() == there)
                .recoverWithItem(false);
    }
}
