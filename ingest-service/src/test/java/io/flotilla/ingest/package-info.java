/** Tests of the ingest service as a whole. */
package io.flotilla.ingest;
