package io.flotilla.ingest.intake;

import io.flotilla.ingest.bulk.FamilyEvents;
import io.flotilla.ingest.store.IdempotencyKey;
import io.flotilla.ingest.store.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Events of one family that are to be stored in one transaction.
 *
 * @param bulkKey  stored with them, if the request has one
 * @param small    whether they are read on the spot
 * @param listener told when they are stored
 */
record FamilyPart(FamilyEvents events, Optional<BulkKey> bulkKey, boolean small, Consumer<Stored> listener) {

    /** The key of those that are not refused. */
    Optional<IdempotencyKey> key() {
        return bulkKey.map(key -> key.with(events));
    }

    void stored(Stored stored) {
        events.stored(stored.replayed());
        listener.accept(stored);
    }

    /** Two smaller parts, one of which may be stored. */
    List<FamilyPart> divided() {
        List<FamilyEvents> parts = events.divided();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new FamilyPart(parts.get(i), bulkKey.map(key -> key.part(i)), small, listener))
                .toList();
    }
}
