package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/roles}. */
public record RoleList(List<FleetRole> roles) {}
