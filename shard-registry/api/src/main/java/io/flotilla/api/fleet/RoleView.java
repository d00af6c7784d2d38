package io.flotilla.api.fleet;

import io.flotilla.api.registry.InstanceRole;

/**
 * The role of a server.
 *
 * @param configured by the inventory
 * @param observed   what it does; null when it does not answer
 */
public record RoleView(InstanceRole configured, InstanceRole observed) {}
