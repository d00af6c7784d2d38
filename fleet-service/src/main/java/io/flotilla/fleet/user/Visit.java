package io.flotilla.fleet.user;

import io.flotilla.api.fleet.PendingServer;
import io.flotilla.fleet.Blocking;
import io.flotilla.fleet.user.account.AccountPlan;
import io.flotilla.fleet.user.account.AccountPlanner;
import io.flotilla.fleet.user.account.AccountStep;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How far one server has come in one go. After the first failure nothing more is tried there. Belongs to one caller. */
final class Visit {

    private static final String STRANGE =
            "There is an account %s already which Flotilla did not make; rename the user, or remove that account";

    private final Target target;
    private final List<String> done = new ArrayList<>();
    private final List<PendingServer> pending = new ArrayList<>();
    private AccountServer server;
    private AccountPlan plan = new AccountPlan(List.of(), List.of());
    private boolean failed;

    Visit(Target target) {
        this.target = target;
    }

    Target target() {
        return target;
    }

    List<String> done() {
        return done;
    }

    List<PendingServer> pending() {
        return pending;
    }

    List<String> strange() {
        return plan.strange();
    }

    boolean reached() {
        return !failed;
    }

    List<String> steps() {
        return plan.steps().stream().map(this::sentence).toList();
    }

    Uni<Void> begin(Uni<AccountServer> connected) {
        return attempt(() -> connected.invoke(opened -> server = opened).replaceWithVoid());
    }

    Uni<Void> lock() {
        return attempt(() -> server.lock());
    }

    Uni<Void> plan(People people, PasswordVault vault) {
        return attempt(() -> server.observe()
                // Comparing passwords takes some milliseconds each.
                .chain(observed -> Blocking.call(() -> AccountPlanner.plan(
                        people.wanted(target, vault), people.obsolete(target), people.made(target), observed)))
                .invoke(made -> {
                    plan = made;
                    made.strange()
                            .forEach(
                                    name -> pending.add(new PendingServer(target.endpoint(), STRANGE.formatted(name))));
                })
                .replaceWithVoid());
    }

    Uni<Void> carryOut() {
        return attempt(() -> Multi.createFrom()
                .iterable(plan.steps())
                .onItem()
                .transformToUniAndConcatenate(step -> server.carryOut(step).invoke(() -> done.add(sentence(step))))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    Uni<Void> end() {
        return server == null ? Uni.createFrom().voidItem() : server.close();
    }

    private Uni<Void> attempt(Supplier<Uni<Void>> work) {
        return failed
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .deferred(work::get)
                        .onFailure()
                        .invoke(failure -> {
                            failed = true;
                            pending.add(AccountServer.pending(target, failure));
                        })
                        .onFailure()
                        .recoverWithNull();
    }

    private String sentence(AccountStep step) {
        return "On " + target.endpoint() + ": " + step.what();
    }
}
