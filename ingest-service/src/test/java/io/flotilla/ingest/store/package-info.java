/** Storing on real shards, with connections that break at chosen moments. */
package io.flotilla.ingest.store;
