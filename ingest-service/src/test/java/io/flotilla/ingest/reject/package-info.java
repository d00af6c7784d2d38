/** Tests of what can be done with rejects while their shard is away. */
package io.flotilla.ingest.reject;
