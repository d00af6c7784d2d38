/** The way of a batch through the service: read it, find or make the family's place, store it, count it. Never blocks. */
package io.flotilla.ingest.intake;
