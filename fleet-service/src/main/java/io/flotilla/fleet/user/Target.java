package io.flotilla.fleet.user;

import io.flotilla.fleet.inventory.Address;
import java.util.Set;

/**
 * A server on which accounts are kept: a primary. Its replicas follow by themselves.
 *
 * @param endpoint what operators call it
 * @param services the services whose databases lie there
 */
record Target(Address address, String endpoint, Set<Long> services) {}
