package io.flotilla.fleet.operation;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetOperation;
import io.flotilla.api.fleet.OperationState;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is written down of operations, as they happen. */
@ApplicationScoped
class Journal {

    private static final int NEWEST = 100;
    private static final String ABANDONED = "The service that did this ended in between; look at the instance";

    private final OperationRepository operations;
    private final StepRepository steps;

    Journal(OperationRepository operations, StepRepository steps) {
        this.operations = operations;
        this.steps = steps;
    }

    /** Begins an operation; an earlier one on the same instance that still counts as running has been abandoned. */
    Uni<Long> begin(Plan plan, Actor actor) {
        return TRANSACTION.once(() -> operations
                .update(
                        "state = ?1, error = ?2, ended = started where instance = ?3 and state = ?4",
                        OperationState.FAILED,
                        ABANDONED,
                        plan.instance(),
                        OperationState.RUNNING)
                .chain(() -> operations.persistAndFlush(OperationRow.begun(plan, actor.name())))
                .map(row -> row.id));
    }

    Uni<Long> beginStep(long operation, String what) {
        return TRANSACTION.once(() -> operations
                .findById(operation)
                .chain(row -> steps.persistAndFlush(StepRow.begun(row, what)))
                .map(row -> row.id));
    }

    Uni<Void> endStep(long step, OperationState state, String detail) {
        return TRANSACTION
                .once(() -> steps.update("state = ?1, detail = ?2 where id = ?3", state, detail, step))
                .replaceWithVoid();
    }

    /** @param failure null when it has succeeded */
    Uni<FleetOperation> end(long operation, String failure) {
        return TRANSACTION
                .once(() -> operations.byId(operation).invoke(row -> row.end(failure)))
                .chain(() -> get(operation));
    }

    /** @return the operation; fails with OPERATION_NOT_FOUND */
    Uni<FleetOperation> get(long id) {
        return TRANSACTION.once(() -> operations.byId(id).map(row -> {
            if (row == null) {
                throw new ProblemException(FleetError.OPERATION_NOT_FOUND, "There is no operation " + id);
            }
            return row.toApi();
        }));
    }

    /** The newest hundred, newest first. */
    Uni<List<FleetOperation>> newest() {
        return TRANSACTION.once(() -> operations
                .newest(NEWEST)
                .map(rows -> rows.stream().map(OperationRow::toApi).toList()));
    }
}
