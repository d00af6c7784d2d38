package io.flotilla.api.fleet;

import java.util.List;

/** The answer to {@code GET /api/users} with the wish {@code full}: users, by id. */
public record UserList(List<FleetUser> users) {}
