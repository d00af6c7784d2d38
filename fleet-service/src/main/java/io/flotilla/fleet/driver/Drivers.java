package io.flotilla.fleet.driver;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All drivers there are. */
@ApplicationScoped
public class Drivers {

    private final Map<DriverName, InstanceDriver> all;

    Drivers(@Any Instance<InstanceDriver> drivers) {
        all = drivers.stream().collect(Collectors.toUnmodifiableMap(InstanceDriver::name, Function.identity()));
    }

    /** The driver of a server, if it has one. */
    public Optional<InstanceDriver> find(Server server) {
        return Optional.ofNullable(all.get(server.description().driver()));
    }

    /** @return the driver of a server; fails with NO_DRIVER when there is none, or it is not set up */
    public InstanceDriver of(Server server) {
        InstanceDriver driver = find(server)
                .orElseThrow(() -> new ProblemException(
                        FleetError.NO_DRIVER,
                        "Nothing here can start or stop %s; give it a driver, local or ssh, with PUT /api/instance/%d"
                                .formatted(server.endpoint(), server.id())));
        driver.requireConfigured();
        return driver;
    }
}
