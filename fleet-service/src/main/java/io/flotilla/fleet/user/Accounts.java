package io.flotilla.fleet.user;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.flotilla.api.fleet.AccountSync;
import io.flotilla.api.fleet.PendingServer;
import io.flotilla.fleet.inventory.Address;
import io.flotilla.mysql.MySqlPools;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the accounts on the servers what they should be. One at a time on each server, by a lock there; what should be is read when all
 * locks are held, so that the last to come knows the newest. A server that cannot be used holds up nobody but those who wait for it.
 */
@ApplicationScoped
class Accounts {

    private final PeopleReader reader;
    private final AccountRepository rows;
    private final MySqlPools pools;
    private final PasswordVault vault;
    private final UserConfig config;

    Accounts(PeopleReader reader, AccountRepository rows, MySqlPools pools, PasswordVault vault, UserConfig config) {
        this.reader = reader;
        this.rows = rows;
        this.pools = pools;
        this.vault = vault;
        this.config = config;
    }

    /** On all servers. */
    Uni<AccountSync> everywhere() {
        return TRANSACTION.once(reader::read).chain(people -> follow(allServices(people), true));
    }

    private static Set<Long> allServices(People people) {
        return Set.copyOf(
                people.services().stream().map(service -> service.id()).toList());
    }

    /** On the servers of these services. Never fails because of a server: what could not be done there is pending. */
    Uni<AccountSync> follow(Set<Long> services) {
        return follow(services, false);
    }

    private Uni<AccountSync> follow(Set<Long> services, boolean thoroughly) {
        if (services.isEmpty()) {
            return Uni.createFrom().item(new AccountSync(List.of(), List.of()));
        }
        return TRANSACTION.once(reader::read).chain(before -> {
            List<Visit> visits = visits(before, services);
            return each(visits, this::begin)
                    .chain(() -> inTurn(visits, Visit::lock))
                    .chain(() -> TRANSACTION.once(reader::read))
                    .chain(people -> each(visits, visit -> visit.plan(people, vault))
                            .chain(() -> TRANSACTION.once(() -> rows.markMade(toBeMade(people, visits))))
                            .chain(() -> each(visits, Visit::carryOut))
                            .chain(() -> each(visits, visit -> visit.finish(this::connect, thoroughly)))
                            .chain(() -> TRANSACTION.once(() -> forget(people, visits, services)))
                            .map(done -> outcome(people, visits, services)))
                    .eventually(() -> each(visits, Visit::end));
        });
    }

    /** What {@link #follow} would do if this were so, without doing it. */
    Uni<List<String>> preview(People people, Set<Long> services) {
        return preview(people, services, false);
    }

    /** What {@link #everywhere} would do if this were so, without doing it. */
    Uni<List<String>> previewEverywhere(People people) {
        return preview(people, allServices(people), true);
    }

    private Uni<List<String>> preview(People people, Set<Long> services, boolean thoroughly) {
        List<Visit> visits = visits(people, services);
        return each(visits, this::begin)
                .chain(() -> each(visits, visit -> visit.plan(people, vault)))
                .chain(() -> each(visits, visit -> visit.look(this::connect, thoroughly)))
                .map(planned -> {
                    List<String> would = new ArrayList<>();
                    visits.forEach(visit -> would.addAll(visit.steps()));
                    pending(people, visits, services)
                            .forEach(pending ->
                                    would.add("Leave " + pending.server() + " for later: " + pending.reason()));
                    return would;
                })
                .eventually(() -> each(visits, Visit::end));
    }

    private static List<Visit> visits(People people, Set<Long> services) {
        return people.targets(services).stream().map(Visit::new).toList();
    }

    private Uni<Void> begin(Visit visit) {
        return visit.begin(this::connect);
    }

    private Uni<AccountServer> connect(Address address) {
        return pools.connection(address.host(), address.port(), AccountServer.DATABASE)
                .map(connection -> new AccountServer(connection, config.accountsTimeout()));
    }

    private static Uni<Void> each(List<Visit> visits, Function<Visit, Uni<Void>> work) {
        return visits.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(visits.stream().map(work).toList())
                        .andCollectFailures()
                        .replaceWithVoid();
    }

    /** The same order for everybody, so that nobody waits in a circle. */
    private static Uni<Void> inTurn(List<Visit> visits, Function<Visit, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(visits)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Said before it is done: whoever is interrupted in between must not leave an account that nobody knows of. */
    private static Collection<Long> toBeMade(People people, List<Visit> visits) {
        return people.accounts().stream()
                .filter(row -> !row.made && people.isWanted(row))
                .filter(row -> visits.stream()
                        .anyMatch(visit -> visit.reached()
                                && visit.target().services().contains(row.service)
                                && !visit.strange().contains(row.name)))
                .map(row -> row.id)
                .toList();
    }

    /** Forgets the names that are wanted no more and have been seen to be gone from all primaries. */
    private Uni<Void> forget(People people, List<Visit> visits, Set<Long> services) {
        List<AccountEntity> gone = people.accounts().stream()
                .filter(row -> services.contains(row.service) && !people.isWanted(row))
                .filter(row -> isGone(row, visits))
                .toList();
        return Multi.createFrom()
                .iterable(gone)
                .onItem()
                .transformToUniAndConcatenate(rows::forget)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static boolean isGone(AccountEntity row, List<Visit> visits) {
        List<Visit> there = visits.stream()
                .filter(visit -> visit.target().services().contains(row.service))
                .toList();
        return there.isEmpty()
                ? !row.made
                : there.stream()
                        .allMatch(visit -> visit.complete() && visit.strange().isEmpty());
    }

    private static AccountSync outcome(People people, List<Visit> visits, Set<Long> services) {
        List<String> done =
                visits.stream().flatMap(visit -> visit.done().stream()).toList();
        return new AccountSync(done, pending(people, visits, services));
    }

    private static List<PendingServer> pending(People people, List<Visit> visits, Set<Long> services) {
        List<PendingServer> pending = new ArrayList<>(people.homeless(services));
        visits.forEach(visit -> pending.addAll(visit.pending()));
        return List.copyOf(pending);
    }
}
