package io.flotilla.fleet.inventory;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Instances in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class InstanceRepository implements PanacheRepository<InstanceEntity> {

    /** All instances with their services, by id. */
    Uni<List<InstanceEntity>> all() {
        return list("from InstanceEntity i join fetch i.service order by i.id");
    }

    /** The instance with its service, or null. */
    Uni<InstanceEntity> byId(long id) {
        return find("from InstanceEntity i join fetch i.service where i.id = ?1", id)
                .firstResult();
    }

    /** Whether an instance other than {@code except} has this host and port. */
    Uni<Boolean> taken(String host, int port, long except) {
        return count("host = ?1 and port = ?2 and id <> ?3", host, port, except).map(count -> count > 0);
    }
}
