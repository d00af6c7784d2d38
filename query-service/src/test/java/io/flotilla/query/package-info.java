/** Tests of the query service as a whole: over HTTP, with a real registry and real servers. */
package io.flotilla.query;
