package io.flotilla.ingest.reject;

import io.flotilla.api.ingest.KeptEvents;
import io.flotilla.api.ingest.PurgeReceipt;
import io.flotilla.api.ingest.ReplayReceipt;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.RegistryError;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.registry.client.Catalogue;
import io.flotilla.registry.client.RegistryClient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be done with the events of a family that were not taken. All of it fails with FAMILY_NOT_FOUND or SHARD_UNAVAILABLE. */
@ApplicationScoped
public class FamilyRejects {

    private final RegistryClient registry;
    private final RejectTable table;
    private final Replays replays;

    FamilyRejects(RegistryClient registry, RejectTable table, Replays replays) {
        this.registry = registry;
        this.table = table;
        this.replays = replays;
    }

    /** The rejects behind an id, oldest first: so many at most, and fewer when they are large. */
    public Uni<KeptEvents> page(FamilyName family, long after, int limit) {
        return known(family).chain(place -> table.page(place, after, limit));
    }

    /** Takes the rejects behind an id once more, under the schema of today, as far as the time of a request goes. */
    public Uni<ReplayReceipt> replay(FamilyName family, long after) {
        return registry.refresh()
                .map(catalogue -> place(family, catalogue).orElseThrow(() -> noFamily(family)))
                .chain(place -> replays.replay(place, after));
    }

    /** Forgets the rejects that are older than this. */
    public Uni<PurgeReceipt> purge(FamilyName family, Instant before) {
        return known(family)
                .chain(place -> Multi.createBy()
                        .repeating()
                        .uni(() -> table.purge(place, before))
                        .whilst(purged -> purged > 0)
                        .collect()
                        .with(Collectors.summingLong(Integer::longValue)))
                .map(PurgeReceipt::new);
    }

    /** The catalogue at hand is enough, unless the family is younger. */
    private Uni<RejectPlace> known(FamilyName family) {
        Optional<RejectPlace> known = place(family, registry.catalogue());
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : registry.refresh().map(catalogue -> place(family, catalogue).orElseThrow(() -> noFamily(family)));
    }

    private static Optional<RejectPlace> place(FamilyName name, Catalogue catalogue) {
        return catalogue.family(name).map(family -> new RejectPlace(family, catalogue.shard(family.shard())));
    }

    private static ProblemException noFamily(FamilyName name) {
        return new ProblemException(RegistryError.FAMILY_NOT_FOUND, "There is no family '" + name + "'");
    }
}
