package io.flotilla.fleet.driver.local;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.driver.ServerFactory;
import io.flotilla.fleet.inventory.Address;
import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.inventory.ServerDescription;
import io.flotilla.process.FileTree;
import io.flotilla.process.FreePort;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.mysqld.DataCopy;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.mysqld.Replication;
import io.flotilla.process.mysqld.ServerSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Makes servers on this machine, each in a directory of its own beside the others. */
@ApplicationScoped
class LocalFactory implements ServerFactory {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration COPYING = Duration.ofHours(12);
    private static final Duration CATCHING_UP = Duration.ofMinutes(10);

    /** Ids of servers made otherwise are small; two servers of this machine never share a port. */
    private static final int FIRST_SERVER_ID = 100_000;

    private final LocalServers servers;
    private final LocalDriverConfig config;

    LocalFactory(LocalServers servers, LocalDriverConfig config) {
        this.servers = servers;
        this.config = config;
    }

    @Override
    public DriverName name() {
        return DriverName.LOCAL;
    }

    @Override
    public Address address(ServerDescription wanted) {
        return new Address(LOOPBACK, wanted.port());
    }

    @Override
    public String create(ServerDescription wanted, Server primary) {
        return explained(() -> {
            Path directory = servers.directory(wanted.host());
            if (Files.exists(directory)) {
                throw new DriverFailure(directory + " exists already; choose another host, or remove it");
            }
            password();
            FreePort.require(wanted.port(), wanted.endpoint());
            MysqlServer model = open(primary);
            MysqlServer.create(
                    new ServerSpec(directory, model.binaries(), wanted.port(), FIRST_SERVER_ID + wanted.port()));
            return model.flavour() + " " + model.version() + " in " + directory;
        });
    }

    @Override
    public String start(ServerDescription wanted) {
        return explained(() -> {
            servers.open(wanted.host()).start(config.startTimeout());
            return null;
        });
    }

    @Override
    public String copy(ServerDescription wanted, Server primary) {
        return explained(() -> {
            DataCopy.make(open(primary), servers.open(wanted.host()), COPYING);
            return null;
        });
    }

    @Override
    public String follow(ServerDescription wanted, Server primary) {
        return explained(() -> {
            Replication.follow(servers.open(wanted.host()), open(primary), password());
            return null;
        });
    }

    @Override
    public String awaitCaughtUp(ServerDescription wanted, Server primary) {
        return explained(() -> {
            Replication.awaitCaughtUp(servers.open(wanted.host()), open(primary), CATCHING_UP);
            return null;
        });
    }

    @Override
    public String destroy(ServerDescription server) {
        return explained(() -> {
            Path directory = servers.directory(server.host());
            if (MysqlServer.exists(directory)) {
                MysqlServer.open(directory).stop(config.stopTimeout());
            }
            FileTree.delete(directory);
            return null;
        });
    }

    private MysqlServer open(Server primary) {
        return servers.open(primary.description().host());
    }

    private String password() {
        return config.replicationPassword()
                .orElseThrow(() -> new DriverFailure(
                        "Replicas cannot be made here: flotilla.fleet.local.replication-password is not set"));
    }

    @FunctionalInterface
    private interface Work {

        String run() throws IOException;
    }

    private static String explained(Work work) {
        try {
            return work.run();
        } catch (ProcessFailure | IOException e) {
            throw new DriverFailure(e.getMessage(), e);
        }
    }
}
