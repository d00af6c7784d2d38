/** The service over HTTP, with the real registry and real shards. */
package io.flotilla.ingest.rest;
