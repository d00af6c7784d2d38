package io.flotilla.fleet.operation;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Operations in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class OperationRepository implements PanacheRepository<OperationRow> {

    /** The newest, newest first. */
    Uni<List<OperationRow>> newest(int limit) {
        return find(
                        "from OperationRow o left join fetch o.steps where o.id > (select coalesce(max(p.id), 0)"
                                + " from OperationRow p) - ?1 order by o.id desc",
                        (long) limit)
                .list();
    }

    /** The operation with its steps, or null. */
    Uni<OperationRow> byId(long id) {
        return find("from OperationRow o left join fetch o.steps where o.id = ?1", id)
                .firstResult();
    }
}
