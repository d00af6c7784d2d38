/** The HTTP face of ingest. Runs on event loops; knows nothing but the wire. */
package io.flotilla.ingest.rest;
