package io.flotilla.fleet.user;

import io.flotilla.fleet.inventory.Address;
import java.util.List;
import java.util.Set;

/**
 * A server on which accounts are kept: a primary.
 *
 * @param endpoint what operators call it
 * @param services the services whose databases lie there
 * @param replicas they get the accounts by replication; people may be connected there too
 */
record Target(Address address, String endpoint, Set<Long> services, List<Replica> replicas) {

    record Replica(Address address, String endpoint) {}
}
