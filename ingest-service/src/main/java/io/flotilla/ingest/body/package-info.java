/** The bodies of requests on their way into memory: no more of them than there is room for, and none for longer than it should take. */
package io.flotilla.ingest.body;
