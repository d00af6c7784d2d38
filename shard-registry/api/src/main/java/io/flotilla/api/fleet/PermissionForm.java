package io.flotilla.api.fleet;

/**
 * A role to be granted.
 *
 * @param service the name of a service that exists
 * @param role    the name of a role that exists, such as {@code reader}
 */
public record PermissionForm(String service, String role) {}
