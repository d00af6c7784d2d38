package io.flotilla.api.fleet;

/**
 * A service whose data lie on a group of instances.
 *
 * @param dbname its database on them
 */
public record FleetService(long id, String name, String dbname) {}
