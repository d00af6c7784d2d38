package io.flotilla.fleet.user;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Roles in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class RoleRepository implements PanacheRepository<RoleEntity> {

    /** The role of this name, or null. */
    Uni<RoleEntity> byName(String name) {
        return find("name", name).firstResult();
    }
}
