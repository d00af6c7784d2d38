package io.flotilla.fleet.user;

import io.flotilla.api.fleet.PendingServer;
import io.flotilla.fleet.Blocking;
import io.flotilla.fleet.inventory.Address;
import io.flotilla.fleet.user.account.AccountPlan;
import io.flotilla.fleet.user.account.AccountPlanner;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far one primary and its replicas have come in one go. Belongs to one caller. */
final class Visit {

    private static final String STRANGE =
            "There is an account %s already which Flotilla did not make; rename the user, or remove that account";

    private final Target target;
    private final Attempts attempts;
    private final List<ReplicaVisit> replicas;
    private final List<String> openSessions = new ArrayList<>();
    private AccountServer server;
    private AccountPlan plan = new AccountPlan(List.of(), List.of(), Set.of(), Set.of());

    Visit(Target target) {
        this.target = target;
        this.attempts = new Attempts(target.endpoint());
        this.replicas = target.replicas().stream().map(ReplicaVisit::new).toList();
    }

    Target target() {
        return target;
    }

    List<String> done() {
        return Stream.concat(
                        attempts.done().stream(),
                        replicas.stream().flatMap(replica -> replica.attempts().done().stream()))
                .toList();
    }

    List<PendingServer> pending() {
        return Stream.concat(
                        attempts.pending().stream(),
                        replicas.stream().flatMap(replica -> replica.attempts().pending().stream()))
                .toList();
    }

    List<String> strange() {
        return plan.strange();
    }

    boolean reached() {
        return !attempts.failed();
    }

    /** Whether nobody is connected any more, here and on the replicas, by a name that is gone. */
    boolean complete() {
        return reached()
                && replicas.stream().noneMatch(replica -> replica.attempts().failed());
    }

    /** What {@link #carryOut} would do. */
    List<String> steps() {
        return Stream.of(
                        plan.steps().stream().map(step -> attempts.sentence(step.what())),
                        openSessions.stream().map(attempts::sentence),
                        replicas.stream().flatMap(replica -> replica.steps().stream()))
                .flatMap(Function.identity())
                .toList();
    }

    Uni<Void> begin(Function<Address, Uni<AccountServer>> connect) {
        return attempts.attempt(() -> connect.apply(target.address())
                .invoke(opened -> server = opened)
                .replaceWithVoid());
    }

    Uni<Void> lock() {
        return attempts.attempt(() -> server.lock());
    }

    Uni<Void> plan(People people, PasswordVault vault) {
        return attempts.attempt(() -> server.observe()
                // Comparing passwords takes some milliseconds each.
                .chain(observed -> Blocking.call(() -> AccountPlanner.plan(
                        people.wanted(target, vault), people.obsolete(target), people.made(target), observed)))
                .invoke(made -> {
                    plan = made;
                    made.strange().forEach(name -> attempts.leave(STRANGE.formatted(name)));
                })
                .replaceWithVoid());
    }

    /** Sees who would have to go. */
    Uni<Void> look(Function<Address, Uni<AccountServer>> connect, boolean thoroughly) {
        return attempts.attempt(() -> server.sessions()
                        .preview(plan.ending())
                        .invoke(openSessions::addAll)
                        .replaceWithVoid())
                .chain(() -> atReplicas(thoroughly, (replica, names) -> replica.look(connect, names)));
    }

    Uni<Void> carryOut() {
        return attempts.attempt(() -> Multi.createFrom()
                .iterable(plan.steps())
                .onItem()
                .transformToUniAndConcatenate(step -> server.carryOut(step).invoke(() -> attempts.did(step.what())))
                .collect()
                .asList()
                .chain(() -> server.sessions().end(plan.ending()))
                .invoke(ended -> ended.forEach(attempts::did))
                .replaceWithVoid());
    }

    /**
     * Ends sessions on the replicas.
     *
     * @param thoroughly also of accounts that were locked before
     */
    Uni<Void> finish(Function<Address, Uni<AccountServer>> connect, boolean thoroughly) {
        return atReplicas(thoroughly, (replica, names) -> replica.shutOut(connect, names, plan.shut()));
    }

    private Uni<Void> atReplicas(boolean thoroughly, ReplicaWork work) {
        Set<String> names = thoroughly ? plan.ending() : plan.lessened();
        if (names.isEmpty() || replicas.isEmpty() || attempts.failed()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(replicas.stream().map(replica -> work.on(replica, names)).toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    private interface ReplicaWork {
        Uni<Void> on(ReplicaVisit replica, Set<String> names);
    }

    Uni<Void> end() {
        return server == null ? Uni.createFrom().voidItem() : server.close();
    }
}
