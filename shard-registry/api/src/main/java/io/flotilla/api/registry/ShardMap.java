package io.flotilla.api.registry;

import java.util.List;

/**
 * The shard map, or what changed of it.
 *
 * @param epoch    grows at every change of anything in the map
 * @param since    the epoch this answer builds on: 0 is the whole map, otherwise only families changed after it are listed
 * @param shards   all shards, always
 * @param families the families whose own epoch is above {@code since}
 */
public record ShardMap(long epoch, long since, List<Shard> shards, List<Family> families) {

    public ShardMap {
        shards = List.copyOf(shards);
        families = List.copyOf(families);
    }
}
