package io.flotilla.registry.placement;

import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Weighted least-loaded placement. Among shards with the same load the one with the highest hash of (family, shard) is taken
 * (rendezvous hashing: Thaler and Ravishankar, 1998), so that ties do not always fall on the first shard.
 */
public final class Placement {

    private Placement() {}

    /** The shard for a new family; empty when none takes families. */
    public static Optional<ShardName> choose(FamilyName family, List<ShardLoad> loads) {
        return loads.stream()
                .filter(load -> load.weight() > 0)
                .min(Comparator.comparingDouble((ShardLoad load) -> (double) load.families() / load.weight())
                        .thenComparing(
                                Comparator.comparingLong((ShardLoad load) -> rendezvousScore(family, load.shard()))
                                        .reversed())
                        .thenComparing(ShardLoad::shard))
                .map(ShardLoad::shard);
    }

    private static long rendezvousScore(FamilyName family, ShardName shard) {
        CRC32C hash = new CRC32C();
        hash.update(shard.value().getBytes(StandardCharsets.UTF_8));
        hash.update(0);
        hash.update(family.value().getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }
}
