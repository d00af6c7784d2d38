package io.flotilla.registry.shard;

import io.flotilla.api.registry.Shard;
import java.util.List;

/** The answer to {@code GET /api/shards}. */
public record ShardList(List<Shard> shards) {}
