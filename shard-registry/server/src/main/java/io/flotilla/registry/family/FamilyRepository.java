package io.flotilla.registry.family;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.registry.placement.ShardLoad;
import io.flotilla.registry.shard.ShardEntity;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Families in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
public class FamilyRepository implements PanacheRepository<FamilyEntity> {

    /** The families whose table exists and whose last change is after this epoch, by name. */
    public Uni<List<Family>> changedSince(long epoch) {
        return list(
                        "select distinct f from FamilyEntity f left join fetch f.fields"
                                + " where f.epoch > ?1 and f.schemaVersion > 0 order by f.name",
                        epoch)
                .map(entities -> entities.stream().map(FamilyEntity::toApi).toList());
    }

    /** The family with its fields, or null. */
    Uni<FamilyEntity> byName(FamilyName name) {
        // A list of at most one: a limit together with a fetch would be applied in memory.
        return list("from FamilyEntity f left join fetch f.fields where f.name = ?1", name.value())
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** A family whose name is the same to MySQL, or null. */
    Uni<FamilyEntity> byFold(FamilyName name) {
        return find("fold", name.fold()).firstResult();
    }

    /**
     * The family with its fields, locked until the transaction ends: whoever holds it may change the table. An update takes the
     * row's lock; the locking clauses Hibernate writes for MySQL are not understood by MariaDB.
     */
    Uni<FamilyEntity> lock(long id) {
        return update("schemaVersion = schemaVersion where id = ?1", id)
                .chain(() -> find("from FamilyEntity f left join fetch f.fields where f.id = ?1", id)
                        .singleResult());
    }

    /** How many families each shard holds, those whose table is yet to be made included. */
    Uni<List<ShardLoad>> loads() {
        return getSession().chain(session -> session.createQuery(
                        "select s, (select count(f) from FamilyEntity f where f.shard = s) from ShardEntity s",
                        Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(FamilyRepository::load).toList()));
    }

    private static ShardLoad load(Object[] row) {
        ShardEntity shard = (ShardEntity) row[0];
        return new ShardLoad(shard.name(), shard.toApi().weight(), (Long) row[1]);
    }
}
