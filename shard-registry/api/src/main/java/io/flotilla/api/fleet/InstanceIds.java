package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/instances}: ids, in order. */
public record InstanceIds(List<Long> instances) {}
