package io.flotilla.fleet.user;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Names of accounts in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class AccountRepository implements PanacheRepository<AccountEntity> {

    /** Notes that the user is to have an account of this name on the service, or had one and something about it changes. */
    Uni<Void> note(long service, long user, String name) {
        return update("changes = changes + 1 where service = ?1 and user = ?2 and name = ?3", service, user, name)
                .chain(known -> known > 0
                        ? Uni.createFrom().voidItem()
                        : persistAndFlush(AccountEntity.of(service, user, name)).replaceWithVoid());
    }

    /** Notes that something about all accounts of the user changes. */
    Uni<Void> noteAll(long user) {
        return update("changes = changes + 1 where user = ?1", user).replaceWithVoid();
    }

    /** The services on whose servers the user has, or may still have, an account. */
    Uni<List<AccountEntity>> of(long user) {
        return list("user", user);
    }

    Uni<Void> markMade(Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : update("made = true where id in ?1", ids).replaceWithVoid();
    }

    /** Forgets it, unless it has changed since it was read. */
    Uni<Void> forget(AccountEntity seen) {
        return delete("id = ?1 and changes = ?2", seen.id, seen.changes).replaceWithVoid();
    }
}
