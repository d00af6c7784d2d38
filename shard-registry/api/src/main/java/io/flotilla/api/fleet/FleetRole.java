package io.flotilla.api.fleet;

/**
 * What a user may be given on a service.
 *
 * @param permissions the privileges on the service's database, as GRANT names them
 */
public record FleetRole(long id, String name, String permissions) {}
