package io.flotilla.fleet.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetOperation;
import io.flotilla.api.fleet.OperationState;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.OwnContext;
import io.flotilla.fleet.audit.AuditLog;
import io.flotilla.service.lifecycle.DrainParticipant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Carries out plans. What has begun goes on to its end, whether anybody waits for it or not, and a drain waits for it. */
@ApplicationScoped
public class Operations implements DrainParticipant {

    private final InstanceLock lock;
    private final StepRunner runner;
    private final AuditLog audit;
    private final OwnContext context;
    private final ObjectMapper json;
    private final AtomicLong underWay = new AtomicLong();

    Operations(InstanceLock lock, StepRunner runner, AuditLog audit, OwnContext context, ObjectMapper json) {
        this.lock = lock;
        this.runner = runner;
        this.audit = audit;
        this.context = context;
        this.json = json;
    }

    /** An operation under way: its state now, and its end. */
    public record Begun(FleetOperation now, Uni<FleetOperation> end) {}

    /** Does it, and gives it when it has succeeded; fails with FLEET_BUSY, or with OPERATION_FAILED, its reason, and itself. */
    public Uni<FleetOperation> run(Plan plan, Actor actor) {
        return begin(plan, actor).chain(Begun::end).invoke(this::requireSuccess);
    }

    /** Begins it; fails with FLEET_BUSY. */
    public Uni<Begun> begin(Plan plan, Actor actor) {
        return context.run(() -> lock.take(plan.instance()).chain(held -> runner.begin(plan, actor)
                .map(begun -> new Begun(begun, finish(plan, actor, begun.id(), held)))
                .onFailure()
                .call(held::release)));
    }

    private Uni<FleetOperation> finish(Plan plan, Actor actor, long id, InstanceLock.Held held) {
        underWay.incrementAndGet();
        Uni<FleetOperation> end = context.run(() -> runner.finish(plan, id)
                .call(operation -> audit.record(
                        actor,
                        "instance." + plan.kind(),
                        plan.instance(),
                        operation.state().wireName(),
                        operation.error()))
                .eventually(held::release)
                .onTermination()
                .invoke(underWay::decrementAndGet));
        Uni<FleetOperation> shared = end.memoize().indefinitely();
        shared.subscribe().with(done -> {}, failure -> {});
        return shared;
    }

    @Override
    public String name() {
        return "operations on servers";
    }

    /** A step cannot be hurried: half of it would be worse. */
    @Override
    public void beginDrain() {}

    @Override
    public long pending() {
        return underWay.get();
    }

    private void requireSuccess(FleetOperation operation) {
        if (operation.state() != OperationState.SUCCEEDED) {
            throw new ProblemException(FleetError.OPERATION_FAILED, operation.error())
                    .with("operation", json.valueToTree(operation));
        }
    }
}
