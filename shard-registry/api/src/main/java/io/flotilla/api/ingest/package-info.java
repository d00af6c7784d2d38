/** What ingest says on the wire: the answer to a stored batch and the errors of a refused one. */
package io.flotilla.api.ingest;
