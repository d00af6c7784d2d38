package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.InstanceDriver;
import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.Server;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Starts and stops servers that are systemd units of other hosts. */
@ApplicationScoped
class SshDriver implements InstanceDriver {

    private final SshConnections connections;
    private final SshDriverConfig config;

    SshDriver(SshConnections connections, SshDriverConfig config) {
        this.connections = connections;
        this.config = config;
    }

    @Override
    public DriverName name() {
        return DriverName.SSH;
    }

    @Override
    public void requireConfigured() {
        connections.requireConfigured();
    }

    @Override
    public boolean running(Server server) {
        return on(server, unit -> !unit.look().gone());
    }

    @Override
    public String start(Server server) {
        return on(server, unit -> {
            if (unit.look().up()) {
                return "ran already";
            }
            unit.start();
            return "its unit is active";
        });
    }

    @Override
    public String stop(Server server) {
        return on(server, unit -> {
            UnitState before = unit.look();
            if (before.gone()) {
                return "did not run";
            }
            unit.stop(before);
            return "its unit has ended";
        });
    }

    private <T> T on(Server server, Function<Unit, T> work) {
        UnitName name = UnitName.of(server.description(), config.unit());
        try (SshConnection host = connections.open(server.description().host())) {
            return work.apply(new Unit(host, name, config));
        }
    }
}
