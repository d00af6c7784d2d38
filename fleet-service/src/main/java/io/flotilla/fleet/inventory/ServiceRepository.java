package io.flotilla.fleet.inventory;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Services in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class ServiceRepository implements PanacheRepository<ServiceEntity> {

    /** The service of this name, or null. */
    Uni<ServiceEntity> byName(String name) {
        return find("name", name).firstResult();
    }
}
