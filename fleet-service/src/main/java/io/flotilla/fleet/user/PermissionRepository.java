package io.flotilla.fleet.user;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Permissions in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class PermissionRepository implements PanacheRepository<PermissionEntity> {

    Uni<List<PermissionEntity>> all() {
        return list("from PermissionEntity p join fetch p.role order by p.id");
    }

    Uni<List<PermissionEntity>> of(long user) {
        return list("from PermissionEntity p join fetch p.role where p.user = ?1 order by p.id", user);
    }
}
