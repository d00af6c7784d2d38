package io.flotilla.fleet.audit;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.flotilla.api.fleet.AuditEntry;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.Actor;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** What was changed, by whom, and how it ended. */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = Logger.getLogger(AuditLog.class);
    private static final int SERVER_FAULT = 500;

    private final AuditRepository rows;

    AuditLog(AuditRepository rows) {
        this.rows = rows;
    }

    /** The newest entries. */
    public Uni<List<AuditEntry>> newest(int limit) {
        return TRANSACTION.once(
                () -> rows.findAll(Sort.descending("id")).page(0, limit).list().map(list -> list.stream()
                        .map(AuditRow::toApi)
                        .toList()));
    }

    /** Whether this action was ever recorded. */
    public Uni<Boolean> knows(String action) {
        return TRANSACTION.once(() -> rows.count("action", action).map(count -> count > 0));
    }

    /** The same change, recorded with its outcome before the caller hears of it. */
    public <T> Uni<T> around(Actor actor, String action, String subject, Uni<T> change) {
        return change.call(() -> record(actor, action, subject, "succeeded", null))
                .onFailure()
                .call(failure -> refusal(actor, action, subject, failure));
    }

    /** Records that a change did not come about. */
    public Uni<Void> refusal(Actor actor, String action, String subject, Throwable failure) {
        return record(actor, action, subject, outcome(failure), detail(failure));
    }

    /** Records one entry. An audit log that is away is reported in the service's own log and stops nobody. */
    public Uni<Void> record(Actor actor, String action, String subject, String outcome, String detail) {
        LOG.infof("%s by %s on %s: %s%s", action, actor, subject, outcome, detail == null ? "" : " (" + detail + ")");
        AuditEntry entry = new AuditEntry(Instant.now(), actor.name(), action, subject, outcome, detail);
        return TRANSACTION
                .once(() -> rows.persist(AuditRow.of(entry)))
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> LOG.errorf("This change is missing in the audit log: %s (%s)", entry, e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static String outcome(Throwable failure) {
        return failure instanceof ProblemException problem && problem.code().status() < SERVER_FAULT
                ? "refused"
                : "failed";
    }

    private static String detail(Throwable failure) {
        return failure instanceof ProblemException problem ? problem.detail() : "unexpected";
    }
}
