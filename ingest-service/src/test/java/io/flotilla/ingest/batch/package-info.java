/** Tests of the package {@code batch}, without input or output. */
package io.flotilla.ingest.batch;
