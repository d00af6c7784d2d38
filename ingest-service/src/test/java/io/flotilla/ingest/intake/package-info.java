/** Tests of what a stream tells about itself. */
package io.flotilla.ingest.intake;
