/** Tests of what happens on a shard. */
package io.flotilla.registry.ddl;
