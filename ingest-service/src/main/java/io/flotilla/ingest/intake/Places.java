package io.flotilla.ingest.intake;

import io.flotilla.api.ingest.DryRunReceipt;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.Batch;
import io.flotilla.registry.client.Catalogue;
import io.flotilla.registry.client.RegistryClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place of a batch's family. The catalogue decides as long as it knows the family with all the batch's fields; anything
 * else, a field of another type included, is for the registry to decide, since the catalogue may be behind.
 */
@ApplicationScoped
class Places {

    private final RegistryClient registry;

    Places(RegistryClient registry) {
        this.registry = registry;
    }

    /** The family's place, after making the family and its fields where they are missing. */
    Uni<Place> of(Batch batch) {
        Catalogue catalogue = registry.catalogue();
        Optional<Family> known = catalogue.family(batch.family()).filter(family -> holds(family, batch.fields()));
        return known.isPresent() ? Uni.createFrom().item(place(known.get(), catalogue)) : ensure(batch);
    }

    /** The same, whatever the catalogue says. */
    Uni<Place> afresh(Batch batch) {
        return registry.refresh().chain(() -> ensure(batch));
    }

    /** The family as the catalogue has it. */
    Optional<Family> known(FamilyName family) {
        return registry.catalogue().family(family);
    }

    /** The family as the registry has it now. */
    Uni<Optional<Family>> refreshed(FamilyName family) {
        return notStoredIfOut(registry.refresh()).map(catalogue -> catalogue.family(family));
    }

    /** What storing a batch would do to its family. */
    Uni<DryRunReceipt> preview(Batch batch) {
        return notStoredIfOut(registry.refresh().chain(known -> registry.preview(batch.family(), batch.fields())
                .map(wouldBe -> preview(batch, known.family(batch.family()), wouldBe))));
    }

    private static DryRunReceipt preview(Batch batch, Optional<Family> known, Family wouldBe) {
        List<Field> newFields = new ArrayList<>(wouldBe.fields());
        newFields.removeAll(new HashSet<>(known.map(Family::fields).orElse(List.of())));
        return batch.triedOut(wouldBe.shard(), known.isEmpty(), newFields);
    }

    private Uni<Place> ensure(Batch batch) {
        return notStoredIfOut(
                registry.ensure(batch.family(), batch.fields()).map(family -> place(family, registry.catalogue())));
    }

    private static <T> Uni<T> notStoredIfOut(Uni<T> asking) {
        return asking.onFailure(Places::isOutage)
                .transform(failure -> ((ProblemException) failure).with("outcome", "not-stored"));
    }

    private static Place place(Family family, Catalogue catalogue) {
        return new Place(family, catalogue.shard(family.shard()));
    }

    private static boolean holds(Family family, List<Field> fields) {
        return family.fields().equals(fields) || new HashSet<>(family.fields()).containsAll(fields);
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof ProblemException e && e.code().transientFault();
    }
}
