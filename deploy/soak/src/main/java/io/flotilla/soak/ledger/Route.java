package io.flotilla.soak.ledger;

import java.util.Optional;

/**
 * The way a batch went.
 *
 * @param shard   where its family was known to lie; empty for a family or a field that had to be made first
 * @param replica which of the ingest replicas it was sent to
 */
public record Route(Optional<String> shard, int replica) {}
