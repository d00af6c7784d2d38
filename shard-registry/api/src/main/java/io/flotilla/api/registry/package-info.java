/** What the shard registry says on the wire: shards, families, the shard map, and the request that ensures a family. */
package io.flotilla.api.registry;
