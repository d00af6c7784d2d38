package io.flotilla.fleet.driver.local;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.driver.InstanceDriver;
import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.mysqld.MysqlServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Starts and stops the servers of this machine. */
@ApplicationScoped
class LocalDriver implements InstanceDriver {

    private final LocalServers servers;
    private final LocalDriverConfig config;

    LocalDriver(LocalServers servers, LocalDriverConfig config) {
        this.servers = servers;
        this.config = config;
    }

    @Override
    public DriverName name() {
        return DriverName.LOCAL;
    }

    @Override
    public boolean running(Server server) {
        return on(server, MysqlServer::running);
    }

    @Override
    public String start(Server server) {
        return on(server, process -> {
            boolean ran = process.running();
            process.start(config.startTimeout());
            return ran ? "ran already" : "listens on port " + process.port();
        });
    }

    @Override
    public String stop(Server server) {
        return on(server, process -> {
            if (!process.running()) {
                return "did not run";
            }
            return process.stop(config.stopTimeout()) ? "ended by itself" : "had to be ended the hard way";
        });
    }

    private <T> T on(Server server, Function<MysqlServer, T> work) {
        try {
            return work.apply(servers.open(server.description().host()));
        } catch (ProcessFailure e) {
            throw new DriverFailure(e.getMessage(), e);
        }
    }
}
