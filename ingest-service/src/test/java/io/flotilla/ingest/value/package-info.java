/** Tests of the package {@code value}, without input or output. */
package io.flotilla.ingest.value;
