package io.flotilla.ingest.intake;

import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.Shard;

/** Where a family's rows go: the family as the registry knows it, with the shard that holds it. */
record Place(Family family, Shard shard) {}
