package io.flotilla.soak.load;

import java.util.List;
import java.util.Optional;

/**
 * Where a batch is to go.
 *
 * @param shard  that holds the family, where that is known beforehand
 * @param fields beside those that every event has
 */
record Target(String family, Optional<String> shard, List<String> fields) {}
