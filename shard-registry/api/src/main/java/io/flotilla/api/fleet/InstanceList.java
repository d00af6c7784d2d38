package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/instances?full=true}. */
public record InstanceList(List<FleetInstance> instances) {}
