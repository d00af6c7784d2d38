/** Storing a batch on its shard: one transaction, its faults, and the keys that make a request idempotent. */
package io.flotilla.ingest.store;
