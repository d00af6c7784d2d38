package io.flotilla.fleet.user;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Users in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class UserRepository implements PanacheRepository<UserEntity> {

    /**
     * The user, or null, locked until the transaction ends. An update takes the row's lock; the locking clauses Hibernate writes for
     * MySQL are not understood by MariaDB.
     */
    Uni<UserEntity> lock(long id) {
        return update("name = name where id = ?1", id).chain(() -> findById(id));
    }

    /** Whether a user other than {@code except} has this name. */
    Uni<Boolean> taken(String name, long except) {
        return count("name = ?1 and id <> ?2", name, except).map(count -> count > 0);
    }
}
