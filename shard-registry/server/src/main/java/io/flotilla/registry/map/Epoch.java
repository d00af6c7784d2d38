package io.flotilla.registry.map;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The epoch of the shard map. Both methods belong into a transaction of the caller. */
@ApplicationScoped
public class Epoch implements PanacheRepositoryBase<ShardMapEntity, Byte> {

    /** The epoch as this transaction sees it. */
    public Uni<Long> current() {
        return findById(ShardMapEntity.ONLY_ROW).map(row -> row.epoch);
    }

    /**
     * Moves to the next epoch and gives it. From here to the end of the transaction every other change of the map waits, so this
     * comes last, or the transaction is short.
     */
    public Uni<Long> advance() {
        return update("epoch = epoch + 1 where id = ?1", ShardMapEntity.ONLY_ROW)
                .chain(this::current);
    }
}
