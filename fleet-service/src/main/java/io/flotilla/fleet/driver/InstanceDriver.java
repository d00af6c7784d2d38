package io.flotilla.fleet.driver;

import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.Server;

/**
 * Starts and stops servers. Every call blocks, with a bound, and returns only when what it says is true; otherwise it fails with a
 * {@link DriverFailure}.
 */
public interface InstanceDriver {

    DriverName name();

    /** Fails with NO_DRIVER, naming the property, when this driver is not set up at all. */
    default void requireConfigured() {}

    /** Whether the server's process runs; that it answers is another question. */
    boolean running(Server server);

    /**
     * Starts it, and returns when its process is up.
     *
     * @return what there is to say about it, for an operator
     */
    String start(Server server);

    /**
     * Stops it, and returns when it is gone.
     *
     * @return what there is to say about it, for an operator
     */
    String stop(Server server);
}
