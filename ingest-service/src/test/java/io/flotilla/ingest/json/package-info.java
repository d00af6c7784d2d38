/** Tests of the package {@code json}, without input or output. */
package io.flotilla.ingest.json;
