package io.flotilla.api.fleet;

import io.flotilla.api.registry.InstanceRole;

/**
 * A MySQL server of the inventory.
 *
 * @param role    the role it is meant to have; {@code master}, {@code slave} or {@code other} on the wire
 * @param service the name of the service it belongs to
 */
public record FleetInstance(long id, String host, int port, InstanceRole role, String service) {

    /** What operations and the audit log call it. */
    public String endpoint() {
        return host + ':' + port;
    }
}
