package io.flotilla.registry.client;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardMap;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One immutable snapshot of the shard map, made for look-ups. Whoever holds one sees a single epoch throughout. */
public final class Catalogue {

    /** What is known before the registry has been asked. */
    static final Catalogue EMPTY = new Catalogue(0, Map.of(), Map.of());

    private final long epoch;
    private final Map<ShardName, Shard> shards;
    private final Map<String, Family> families;

    private Catalogue(long epoch, Map<ShardName, Shard> shards, Map<String, Family> families) {
        this.epoch = epoch;
        this.shards = shards;
        this.families = families;
    }

    /** The epoch of the shard map this is a picture of; 0 before the first load. */
    public long epoch() {
        return epoch;
    }

    /** The family of exactly this name. */
    public Optional<Family> family(FamilyName name) {
        return family(name.value());
    }

    /** The family of exactly this name, which need not be a valid one. */
    public Optional<Family> family(String name) {
        return Optional.ofNullable(families.get(name));
    }

    /** @throws ProblemException SHARD_NOT_FOUND, if the registry knows no such shard */
    public Shard shard(ShardName name) {
        Shard shard = shards.get(name);
        if (shard == null) {
            throw new ProblemException(RegistryError.SHARD_NOT_FOUND, "There is no shard " + name);
        }
        return shard;
    }

    /** All families, in no particular order. */
    public Collection<Family> families() {
        return families.values();
    }

    /** All shards, in no particular order. */
    public Collection<Shard> shards() {
        return shards.values();
    }

    /**
     * This snapshot brought up to date by an answer of the registry. Answers may overtake each other: one that is older than
     * this snapshot changes nothing, one that builds on an older epoch than ours only repeats what we know. A registry whose memory
     * was restored to an earlier state answers with less than it was asked with, and then nothing we know counts any more.
     *
     * @param askedWith the epoch the registry was asked with
     */
    Catalogue apply(ShardMap update, long askedWith) {
        boolean restored = update.since() == 0 && update.epoch() < askedWith;
        if (restored && askedWith <= epoch) {
            return EMPTY.apply(update, 0);
        }
        if (update.since() > epoch || update.epoch() < epoch) {
            return this;
        }
        Map<String, Family> merged = new HashMap<>(families);
        // A whole map lacks what has gone, and what came into being after it, which an ensure may have told us of.
        merged.values().removeIf(f -> update.since() == 0 && f.epoch() <= update.epoch());
        update.families().forEach(f -> merged.merge(f.name().value(), f, Catalogue::newer));
        Map<ShardName, Shard> byName =
                update.shards().stream().collect(Collectors.toUnmodifiableMap(Shard::name, Function.identity()));
        return new Catalogue(update.epoch(), byName, Map.copyOf(merged));
    }

    /** This snapshot with one family as the registry has just told it; the rest stays at this epoch. */
    Catalogue with(Family family) {
        Map<String, Family> merged = new HashMap<>(families);
        merged.merge(family.name().value(), family, Catalogue::newer);
        return new Catalogue(epoch, shards, Map.copyOf(merged));
    }

    /** Whether requests for the family can be served: it and its shard are known. */
    boolean serves(Family family) {
        return family(family.name())
                .filter(known -> known.schemaVersion() >= family.schemaVersion() && shards.containsKey(known.shard()))
                .isPresent();
    }

    private static Family newer(Family one, Family other) {
        return one.epoch() > other.epoch() ? one : other;
    }

    /** A snapshot made of its parts. */
    public static Catalogue of(long epoch, List<Shard> shards, List<Family> families) {
        return EMPTY.apply(new ShardMap(epoch, 0, shards, families), 0);
    }
}
