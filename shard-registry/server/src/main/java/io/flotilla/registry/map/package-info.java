/** The shard map: its epoch, which grows at every change, and the endpoint that gives what changed since one. */
package io.flotilla.registry.map;
