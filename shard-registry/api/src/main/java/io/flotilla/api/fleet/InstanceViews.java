package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/instances/view}, by id. */
public record InstanceViews(List<InstanceView> instances) {}
