package io.flotilla.fleet.user;

import io.flotilla.api.fleet.PendingServer;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was done on one server in one go. After the first failure nothing more is tried there. Belongs to one caller. */
final class Attempts {

    private final String endpoint;
    private final List<String> done = new ArrayList<>();
    private final List<PendingServer> pending = new ArrayList<>();
    private boolean failed;

    Attempts(String endpoint) {
        this.endpoint = endpoint;
    }

    List<String> done() {
        return done;
    }

    List<PendingServer> pending() {
        return pending;
    }

    boolean failed() {
        return failed;
    }

    /** Never fails: what goes wrong is pending. */
    Uni<Void> attempt(Supplier<Uni<Void>> work) {
        return failed
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .deferred(work::get)
                        .onFailure()
                        .invoke(failure -> {
                            failed = true;
                            pending.add(AccountServer.pending(endpoint, failure));
                        })
                        .onFailure()
                        .recoverWithNull();
    }

    void did(String what) {
        done.add(sentence(what));
    }

    void leave(String reason) {
        pending.add(new PendingServer(endpoint, reason));
    }

    /** As {@link #leave}, and what is left is not to be forgotten. */
    void fail(String reason) {
        failed = true;
        leave(reason);
    }

    String sentence(String what) {
        return "On " + endpoint + ": " + what;
    }
}
