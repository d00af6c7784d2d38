package io.flotilla.registry.placement;

import io.flotilla.api.registry.ShardName;

/**
 * What a shard carries at the moment of a placement.
 *
 * @param weight   its share relative to the others; 0 takes no new family
 * @param families how many it holds
 */
public record ShardLoad(ShardName shard, int weight, long families) {}
