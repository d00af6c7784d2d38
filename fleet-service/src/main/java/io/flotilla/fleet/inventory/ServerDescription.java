package io.flotilla.fleet.inventory;

import io.flotilla.api.registry.InstanceRole;
import java.util.Optional;

/**
 * What the inventory says of an instance.
 *
 * @param host    what operators call it
 * @param role    the role it is meant to have
 * @param service the name of its service
 * @param address where it is reached, when that is not its host and port
 * @param unit    its systemd unit; may be null
 */
public record ServerDescription(
        String host,
        int port,
        InstanceRole role,
        String service,
        Optional<Address> address,
        DriverName driver,
        String unit) {

    /** Host and port, as operators write them. */
    public String endpoint() {
        return host + ':' + port;
    }

    /** Where a client connects to. */
    public Address reachedAt() {
        return address.orElseGet(() -> new Address(host, port));
    }
}
