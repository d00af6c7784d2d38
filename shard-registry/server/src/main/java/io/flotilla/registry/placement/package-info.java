/** Which shard a new family goes to. Pure. */
package io.flotilla.registry.placement;
