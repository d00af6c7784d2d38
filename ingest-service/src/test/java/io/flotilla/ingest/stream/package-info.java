/** Tests of the way from bytes to chunks and from chunks to events. */
package io.flotilla.ingest.stream;
