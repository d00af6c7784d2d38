package io.flotilla.api.ingest;

import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;

/**
 * The answer to {@code PUT /api/log}, given only after the rows are committed.
 *
 * @param family        the family they belong to
 * @param accepted      how many rows were stored
 * @param shard         the shard that holds them
 * @param schemaVersion the family's schema version they were stored under
 */
public record LogReceipt(FamilyName family, long accepted, ShardName shard, int schemaVersion) {}
