/**
 * The shard registry: who holds what, and all DDL. {@code placement} and {@code schema} are pure; {@code ddl} runs statements on
 * shards; {@code shard}, {@code family} and {@code map} keep the state in the manager database and answer HTTP. Everything runs
 * on the event loop of the request.
 */
package io.flotilla.registry;
