/**
 * From a body to a batch: the members of the request, its schema, and its events as ready INSERT statements. A batch that exists
 * is valid in itself; whether it agrees with what is stored already is for the registry to say. Pure; every reader belongs to one
 * thread.
 */
package io.flotilla.ingest.batch;
