/** Tests of taking bodies in. */
package io.flotilla.ingest.body;
