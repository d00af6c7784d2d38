package io.flotilla.ingest.intake;

import io.flotilla.ingest.bulk.FamilyEvents;
import io.flotilla.ingest.store.IdempotencyKey;
import io.flotilla.ingest.store.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * The key of a family's part of a bulk request, or of a part of that: a digest of the caller's key, and behind a space, which no caller's
 * key has, which part it is. What is the same under a key is the text of the events that are stored.
 */
record BulkKey(String value) {

    static BulkKey of(String callersKey) {
        return new BulkKey(Sha256.hex(callersKey.getBytes(StandardCharsets.US_ASCII)) + " bulk");
    }

    /** The key of the part of a part. */
    BulkKey part(int number) {
        return new BulkKey(value + "." + number);
    }

    IdempotencyKey with(FamilyEvents events) {
        return new IdempotencyKey(value, events.digest());
    }
}
