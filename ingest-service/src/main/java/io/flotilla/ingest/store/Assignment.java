package io.flotilla.ingest.store;

import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.registry.Shard;
import java.util.List;
import java.util.Optional;

/**
 * What a shard is to store, all of it or nothing.
 *
 * @param shard      where
 * @param statements INSERT statements on the shard's data database, in order
 * @param receipt    the answer once they are committed
 * @param key        stored with them, if the caller gave one
 */
public record Assignment(Shard shard, List<String> statements, LogReceipt receipt, Optional<IdempotencyKey> key) {}
