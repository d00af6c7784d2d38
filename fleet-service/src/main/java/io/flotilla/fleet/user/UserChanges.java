package io.flotilla.fleet.user;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.flotilla.api.fleet.AccountSync;
import io.flotilla.api.fleet.DryRun;
import io.flotilla.api.fleet.PendingServer;
import io.flotilla.fleet.Actor;
import io.flotilla.fleet.FleetState;
import io.flotilla.fleet.audit.AuditLog;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Carries out changes of users: stores them, lets the accounts follow, and keeps the audit log; or says what it would do. */
@ApplicationScoped
class UserChanges {

    private static final String SYNC = "user.sync";

    private final PeopleReader reader;
    private final Accounts accounts;
    private final AuditLog audit;

    UserChanges(PeopleReader reader, Accounts accounts, AuditLog audit) {
        this.reader = reader;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** What was changed, and where it has not arrived. */
    record Done<T>(T result, List<PendingServer> pending) {}

    /** @param name the name that the change gives to a user; null if it gives none */
    <T> Uni<Done<T>> make(Actor actor, String action, String subject, String name, Supplier<Uni<Change<T>>> change) {
        return audit.around(actor, action, subject, explained(name, change)).chain(stored -> accounts.follow(
                        stored.services())
                .onFailure()
                .recoverWithItem(failure -> new AccountSync(
                        List.of(), List.of(new PendingServer("the servers", "The fleet's own database went away"))))
                .call(sync -> note(actor, subject, sync))
                .map(sync -> new Done<>(stored.result(), sync.pending())));
    }

    /** What {@link #make} would do: the change is made in a transaction that is taken back. Fails as it does. */
    <T> Uni<DryRun> tryOut(String name, Supplier<Uni<Change<T>>> change) {
        return explained(name, () -> change.get()
                        .chain(made -> reader.read().map(people -> new Trial(made.what(), made.services(), people)))
                        .call(() -> Panache.currentTransaction().invoke(Mutiny.Transaction::markForRollback)))
                .chain(trial -> accounts.preview(trial.people, trial.services).map(steps -> {
                    List<String> would = new ArrayList<>(List.of(trial.what));
                    would.addAll(steps);
                    return new DryRun(true, would);
                }));
    }

    private record Trial(String what, Set<Long> services, People people) {}

    Uni<AccountSync> sync(Actor actor) {
        return accounts.everywhere().call(sync -> note(actor, "all users", sync));
    }

    Uni<DryRun> trySync() {
        return TRANSACTION.once(reader::read).chain(accounts::previewEverywhere).map(would -> new DryRun(true, would));
    }

    /** Two who take the same name at once: the unique key lets one have it. */
    private static <T> Uni<T> explained(String name, Supplier<Uni<T>> work) {
        return TRANSACTION
                .once(work)
                .onFailure(failure -> name != null && FleetState.isDuplicate(failure))
                .transform(e -> Users.exists(name));
    }

    private Uni<Void> note(Actor actor, String subject, AccountSync sync) {
        if (sync.done().isEmpty() && sync.pending().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> detail = new ArrayList<>(sync.done());
        sync.pending().forEach(pending -> detail.add("Pending on " + pending.server() + ": " + pending.reason()));
        String outcome = sync.pending().isEmpty() ? "succeeded" : "failed";
        return audit.record(actor, SYNC, subject, outcome, String.join("\n", detail));
    }
}
