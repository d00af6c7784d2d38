package io.flotilla.ingest.store;

import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.registry.Shard;
import io.flotilla.ingest.batch.Rows;
import java.util.List;
import java.util.Optional;

/**
 * What a shard is to store, all of it or nothing.
 *
 * @param shard   where
 * @param rows    for tables of the shard's data database, in order
 * @param receipt the answer once they are committed
 * @param key     stored with them, if the caller gave one
 */
public record Assignment(Shard shard, List<Rows> rows, LogReceipt receipt, Optional<IdempotencyKey> key) {

    /** Under what the shard keeps the key: keys belong to families. */
    Optional<KeyId> keyId() {
        return key.map(given -> new KeyId(receipt.family(), given.value()));
    }

    /** Characters of SQL text, about. */
    long size() {
        return rows.stream().mapToLong(part -> part.values().length()).sum();
    }
}
