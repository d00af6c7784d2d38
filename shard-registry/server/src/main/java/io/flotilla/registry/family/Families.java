package io.flotilla.registry.family;

import static io.flotilla.registry.manager.RegistryState.TRANSACTION;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.SchemaError;
import io.flotilla.registry.ddl.FamilyTable;
import io.flotilla.registry.map.Epoch;
import io.flotilla.registry.placement.Placement;
import io.flotilla.registry.schema.SchemaChange;
import io.flotilla.registry.shard.ShardRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What can be done with families.
 *
 * <p>Ensuring one takes two transactions. The first is short and decides the placement, under the lock of the epoch, so that
 * placements see each other. The second holds the family's row while the shard's table is changed, and records the change with
 * the next epoch. A crash in between leaves a placement without a table, or columns nobody was told about; the next call finds
 * and adopts them.
 */
@ApplicationScoped
public class Families {

    private final FamilyRepository families;
    private final ShardRepository shards;
    private final FamilyTable table;
    private final Epoch epoch;

    Families(FamilyRepository families, ShardRepository shards, FamilyTable table, Epoch epoch) {
        this.families = families;
        this.shards = shards;
        this.table = table;
        this.epoch = epoch;
    }

    /** All families, by name. */
    public Uni<List<Family>> all() {
        return TRANSACTION.once(() -> families.changedSince(0));
    }

    /** @return the family; fails with FAMILY_NOT_FOUND */
    public Uni<Family> get(FamilyName name) {
        return TRANSACTION.once(() -> families.byName(name).map(entity -> {
            if (entity == null || !entity.tableExists()) {
                throw new ProblemException(RegistryError.FAMILY_NOT_FOUND, "There is no family '" + name + "'");
            }
            return entity.toApi();
        }));
    }

    /**
     * The family exists afterwards with at least these fields. Idempotent, and safe with many callers at once.
     *
     * @return the family as it is then; fails with a {@link SchemaError} or {@link RegistryError}
     */
    public Uni<Family> ensure(FamilyName name, List<Field> wanted) {
        return TRANSACTION.once(() -> families.byName(name)).chain(entity -> {
            if (entity == null) {
                return place(name, wanted).chain(placed -> extend(placed, wanted));
            }
            boolean settled = SchemaChange.between(entity.toFields(), wanted).isEmpty() && entity.tableExists();
            return settled ? Uni.createFrom().item(entity.toApi()) : extend(entity, wanted);
        });
    }

    /**
     * What {@link #ensure} would make of the family. Changes nothing.
     *
     * @return the family as it would be, a new one at epoch 0; fails with a {@link SchemaError} or {@link RegistryError}
     */
    public Uni<Family> preview(FamilyName name, List<Field> wanted) {
        return TRANSACTION.once(() -> families.byFold(name)
                .chain(existing -> existing == null
                        ? previewNew(name, wanted)
                        : previewOf(requireSameName(name, existing), wanted)));
    }

    private Uni<Family> previewOf(FamilyEntity existing, List<Field> wanted) {
        return families.byName(new FamilyName(existing.name)).map(entity -> entity.preview(wanted));
    }

    private Uni<Family> previewNew(FamilyName name, List<Field> wanted) {
        List<Field> fields = SchemaChange.between(List.of(), wanted).after();
        return families.loads()
                .map(loads -> Placement.choose(name, loads).orElseThrow(Families::noShard))
                .map(shard -> new Family(name, shard, 1, 0, fields));
    }

    /** Decides the shard, unless somebody else just did. */
    private Uni<FamilyEntity> place(FamilyName name, List<Field> wanted) {
        // Fields that can never be stored must not leave a placement behind.
        SchemaChange.between(List.of(), wanted);
        return TRANSACTION.repeated(() -> epoch.advance()
                .chain(now -> families.byFold(name))
                .chain(existing ->
                        existing == null ? placeNew(name) : Uni.createFrom().item(requireSameName(name, existing))));
    }

    private Uni<FamilyEntity> placeNew(FamilyName name) {
        return families.loads()
                .map(loads -> Placement.choose(name, loads).orElseThrow(Families::noShard))
                .chain(shards::byName)
                .chain(shard -> families.persistAndFlush(FamilyEntity.placed(name, shard)));
    }

    private Uni<Family> extend(FamilyEntity placed, List<Field> wanted) {
        return table.reach(placed.shard.toApi()).chain(() -> extend(placed.id, wanted));
    }

    private Uni<Family> extend(long id, List<Field> wanted) {
        return TRANSACTION.repeated(() -> families.lock(id).chain(entity -> {
            SchemaChange change = SchemaChange.between(entity.toFields(), wanted);
            if (entity.tableExists() && change.isEmpty()) {
                return Uni.createFrom().item(entity.toApi());
            }
            return table.converge(entity.shard.toApi(), new FamilyName(entity.name), change)
                    .chain(epoch::advance)
                    .invoke(now -> entity.extend(change.additions(), now))
                    .map(now -> entity.toApi());
        }));
    }

    private static FamilyEntity requireSameName(FamilyName wanted, FamilyEntity existing) {
        if (!existing.name.equals(wanted.value())) {
            throw new ProblemException(
                            SchemaError.NAME_CONFLICT,
                            "The family '%s' differs from the existing family '%s' only by case or accents; use the existing name"
                                    .formatted(wanted, existing.name))
                    .at("/family");
        }
        return existing;
    }

    private static ProblemException noShard() {
        return new ProblemException(
                RegistryError.NO_SHARD, "No registered shard takes new families; register one with POST /api/shards");
    }
}
