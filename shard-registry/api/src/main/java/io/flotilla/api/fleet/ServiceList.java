package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/services}, by name. */
public record ServiceList(List<FleetService> services) {}
