package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.FleetOperation;
import io.flotilla.api.fleet.OperationState;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.mysql.CallersContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Does the steps of a plan one after the other and writes down each as it begins and ends. */
@ApplicationScoped
class StepRunner {

    private static final Logger LOG = Logger.getLogger(StepRunner.class);
    private static final int LONGEST = 8_000;

    private final Journal journal;

    StepRunner(Journal journal) {
        this.journal = journal;
    }

    Uni<FleetOperation> begin(Plan plan, Actor actor) {
        return journal.begin(plan, actor).chain(journal::get);
    }

    /** Does all steps; one that fails ends them, and what undoes them is done. Gives the operation as it ended. */
    Uni<FleetOperation> finish(Plan plan, long id) {
        return inOrder(plan.steps(), id)
                .chain(() -> journal.end(id, null))
                .onFailure()
                .recoverWithUni(failure ->
                        asFarAsPossible(plan.undoing(), id).chain(() -> journal.end(id, reason(plan, failure))));
    }

    private Uni<Void> inOrder(List<Step> steps, long id) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Step step : steps) {
            all = all.chain(() -> run(step, id));
        }
        return all;
    }

    private Uni<Void> asFarAsPossible(List<Step> steps, long id) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Step step : steps) {
            all = all.chain(() -> run(step, id).onFailure().recoverWithNull());
        }
        return all;
    }

    private Uni<Void> run(Step step, long id) {
        return journal.beginStep(id, step.what()).chain(number -> {
            Executor here = CallersContext.here();
            return Uni.createFrom()
                    .deferred(() -> step.work().get())
                    .emitOn(here)
                    .onFailure()
                    .call(failure -> journal.endStep(number, OperationState.FAILED, sentence(failure)))
                    .chain(detail -> journal.endStep(number, OperationState.SUCCEEDED, detail));
        });
    }

    private static String reason(Plan plan, Throwable failure) {
        if (!(failure instanceof DriverFailure) && !(failure instanceof ProblemException)) {
            LOG.errorf(failure, "%s of %s failed unexpectedly", plan.kind(), plan.instance());
        }
        return sentence(failure);
    }

    private static String sentence(Throwable failure) {
        String text = "Something failed that was not expected; the log of fleet-service says what";
        if (failure instanceof DriverFailure) {
            text = failure.getMessage();
        } else if (failure instanceof ProblemException problem) {
            text = problem.detail();
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
