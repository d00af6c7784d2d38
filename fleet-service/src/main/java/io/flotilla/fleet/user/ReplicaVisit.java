package io.flotilla.fleet.user;

import io.flotilla.fleet.inventory.Address;
import io.flotilla.mysql.CallersContext;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Ends sessions on one replica. Accounts are none of its business: they come by replication, which it waits for. */
final class ReplicaVisit {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Target.Replica replica;
    private final Attempts attempts;
    private final List<String> openSessions = new ArrayList<>();

    ReplicaVisit(Target.Replica replica) {
        this.replica = replica;
        this.attempts = new Attempts(replica.endpoint());
    }

    Attempts attempts() {
        return attempts;
    }

    List<String> steps() {
        return openSessions.stream().map(attempts::sentence).toList();
    }

    /** Sees whose sessions would be ended. */
    Uni<Void> look(Function<Address, Uni<AccountServer>> connect, Set<String> names) {
        return connected(connect, server -> server.sessions()
                .preview(names)
                .invoke(openSessions::addAll)
                .replaceWithVoid());
    }

    /**
     * Ends the sessions of these names; before that it waits, for half the time that a server has for an answer, until replication has
     * brought what keeps them from coming back.
     *
     * @param shut names by which nobody can log in to the primary any more
     */
    Uni<Void> shutOut(Function<Address, Uni<AccountServer>> connect, Set<String> names, Set<String> shut) {
        return connected(connect, server -> hasFollowed(server, names, shut).chain(followed -> server.sessions()
                .end(names)
                .invoke(ended -> {
                    ended.forEach(attempts::did);
                    if (!followed) {
                        attempts.fail("The server lags behind its master, and still lets in who is shut out there");
                    }
                })
                .replaceWithVoid()));
    }

    private static Uni<Boolean> hasFollowed(AccountServer server, Set<String> names, Set<String> shut) {
        Executor caller = CallersContext.here();
        long end = System.nanoTime() + server.limit().dividedBy(2).toNanos();
        return server.observe()
                .map(observed -> names.stream().filter(shut::contains).allMatch(observed::isShut))
                .emitOn(caller)
                .repeat()
                .withDelay(PAUSE)
                .whilst(followed -> !followed && System.nanoTime() < end)
                .collect()
                .last()
                .emitOn(caller);
    }

    private Uni<Void> connected(
            Function<Address, Uni<AccountServer>> connect, Function<AccountServer, Uni<Void>> work) {
        return attempts.attempt(() -> connect.apply(replica.address())
                .chain(server -> work.apply(server).eventually(server::close)));
    }
}
