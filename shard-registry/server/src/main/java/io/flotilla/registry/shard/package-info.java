/** Shards: their state, their registration and their endpoints. */
package io.flotilla.registry.shard;
