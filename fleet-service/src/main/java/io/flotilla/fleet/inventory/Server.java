package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.FleetInstance;

/**
 * An instance of the inventory.
 *
 * @param database    the database of its service
 * @param provisioned it was made by Flotilla, and goes when its instance goes
 */
public record Server(long id, ServerDescription description, String database, boolean provisioned) {

    /** Host and port, as operators write them. */
    public String endpoint() {
        return description.endpoint();
    }

    /** Where a client connects to. */
    public Address reachedAt() {
        return description.reachedAt();
    }

    public FleetInstance toApi() {
        return new FleetInstance(id, description.host(), description.port(), description.role(), description.service());
    }
}
