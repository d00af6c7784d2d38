/** What a request for fields means against the fields there are, and whether a table can hold them. Pure. */
package io.flotilla.registry.schema;
