package io.flotilla.fleet.driver;

import io.flotilla.fleet.inventory.Address;
import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.inventory.ServerDescription;

/**
 * Makes and removes servers. Every call blocks, with a bound, and returns only when what it says is true; otherwise it fails with a
 * {@link DriverFailure}. What they give is for an operator, and may be null.
 */
public interface ServerFactory {

    /** Whose servers it makes. */
    DriverName name();

    /** Fails with NO_DRIVER, naming the property, when this factory is not set up at all. */
    default void requireConfigured() {}

    /** Where the server will be reached. */
    Address address(ServerDescription wanted);

    /** Makes an empty server with the programs of the primary. Fails, having done nothing, if something is there already. */
    String create(ServerDescription wanted, Server primary);

    String start(ServerDescription wanted);

    /** Fills it with all that the primary holds at one moment. */
    String copy(ServerDescription wanted, Server primary);

    /** Lets it follow the primary, from the moment of the copy on. */
    String follow(ServerDescription wanted, Server primary);

    /** Waits until it has all that is committed on the primary now. */
    String awaitCaughtUp(ServerDescription wanted, Server primary);

    /** Ends it and removes all of it; what is not there is fine. */
    String destroy(ServerDescription server);
}
