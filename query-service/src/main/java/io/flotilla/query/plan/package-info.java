/**
 * What runs where. A plan is immutable and complete: planning asks nobody, executing decides nothing. For now there are queries
 * that one shard can answer whole; the gather over several shards joins them here. Pure; any thread.
 */
package io.flotilla.query.plan;
