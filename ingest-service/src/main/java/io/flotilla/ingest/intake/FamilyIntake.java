package io.flotilla.ingest.intake;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.SchemaError;
import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.ingest.bulk.FamilyEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Stores a family's part of a bulk request. What cannot be stored is refused event by event, with the reason; when only the registry
 * or a server finds that the part cannot be, whose fault that is is found by dividing it.
 */
@ApplicationScoped
class FamilyIntake {

    private static final Logger LOG = Logger.getLogger(FamilyIntake.class);

    /** Six events that spoil the transaction of a thousand are found; of more, not all their neighbours are saved. */
    private static final int MOST_ATTEMPTS = 128;

    private static final int TRIES_FOR_TYPES = 2;

    private static final Set<ErrorCode> FAULTS_OF_SOME = Set.of(
            SchemaError.SCHEMA_TOO_WIDE,
            SchemaError.TYPE_CONFLICT,
            IngestError.OUT_OF_RANGE,
            IngestError.EVENT_TOO_LARGE);

    private final BatchReader batches;
    private final Places places;
    private final LogIntake intake;
    private final BulkThreads threads;

    FamilyIntake(BatchReader batches, Places places, LogIntake intake, BulkThreads threads) {
        this.batches = batches;
        this.places = places;
        this.intake = intake;
        this.threads = threads;
    }

    /** Never fails. */
    Uni<Void> store(FamilyPart part) {
        return store(part, new AtomicInteger(MOST_ATTEMPTS));
    }

    private Uni<Void> store(FamilyPart part, AtomicInteger attempts) {
        attempts.decrementAndGet();
        return Uni.createFrom()
                .deferred(() -> attempt(part))
                .onFailure(FamilyIntake::othersWereFirst)
                .retry()
                .atMost(TRIES_FOR_TYPES)
                .onFailure()
                .recoverWithUni(failure -> goOn(part, problem(failure), attempts));
    }

    private Uni<Void> attempt(FamilyPart part) {
        return read(part)
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : intake.store(batch, part.key()).invoke(part::stored).replaceWithVoid());
    }

    /** With the fields known one pass is enough; when an unknown one shows up, the registry is asked before it is inferred. */
    private Uni<Batch> read(FamilyPart part) {
        FamilyEvents events = part.events();
        List<Field> known = fields(places.known(events.family()));
        return threads.run(part.small(), () -> events.read(batches, known))
                .chain(batch -> events.lackFields()
                        ? readWithNewFields(part, batch)
                        : Uni.createFrom().item(batch));
    }

    private Uni<Batch> readWithNewFields(FamilyPart part, Batch others) {
        FamilyEvents events = part.events();
        return places.refreshed(events.family())
                .chain(family -> threads.run(part.small(), () -> events.readWithNewFields(batches, fields(family))))
                .onFailure()
                .recoverWithItem(failure -> {
                    events.refuseLacking(problem(failure));
                    return others;
                });
    }

    private Uni<Void> goOn(FamilyPart part, ProblemException reason, AtomicInteger attempts) {
        if (attempts.get() > 0 && part.events().count() > 1 && FAULTS_OF_SOME.contains(reason.code())) {
            return Multi.createFrom()
                    .iterable(part.divided())
                    .onItem()
                    .transformToUniAndConcatenate(smaller -> store(smaller, attempts))
                    .onItem()
                    .ignoreAsUni();
        }
        part.events().refuse(reason);
        return Uni.createFrom().voidItem();
    }

    private static List<Field> fields(Optional<Family> family) {
        return family.map(Family::fields).orElse(List.of());
    }

    /** Somebody made the field meanwhile, with another type: it counts, and is known now. */
    private static boolean othersWereFirst(Throwable failure) {
        return failure instanceof ProblemException e && e.code() == SchemaError.TYPE_CONFLICT;
    }

    private static ProblemException problem(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        LOG.error("Events of a bulk request could not be stored", failure);
        return new ProblemException(CommonError.INTERNAL_ERROR, "Something failed that is not your fault");
    }
}
