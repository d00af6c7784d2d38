package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.driver.ServerFactory;
import io.flotilla.fleet.inventory.Address;
import io.flotilla.fleet.inventory.DriverName;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.inventory.ServerDescription;
import io.flotilla.mysql.MySqlSettings;
import io.flotilla.process.Deadline;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.mysqld.AdminAccount;
import io.flotilla.process.mysqld.Replication;
import io.flotilla.process.mysqld.ServerLogin;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Makes servers on other hosts, each an instance of a template unit there. */
@ApplicationScoped
class SshFactory implements ServerFactory {

    static final Duration CATCHING_UP = Duration.ofMinutes(10);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final int LOGIN_SECONDS = 10;

    private final SshConnections connections;
    private final SshDriverConfig config;
    private final MySqlSettings fleetAccount;

    SshFactory(SshConnections connections, SshDriverConfig config, MySqlSettings fleetAccount) {
        this.connections = connections;
        this.config = config;
        this.fleetAccount = fleetAccount;
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
    public Address address(ServerDescription wanted) {
        return wanted.reachedAt();
    }

    @Override
    public String create(ServerDescription wanted, Server primary) {
        replicationPassword();
        RemoteInstallation installation = installation(wanted);
        ServerVersion model = version(primary);
        ServerVersion found = installation.inspect();
        if (!found.canFollow(model)) {
            throw new DriverFailure("%s has %s, which cannot follow %s of %s"
                    .formatted(wanted.host(), found, model, primary.endpoint()));
        }
        installation.create(found.flavour());
        return "%s in %s, as %s".formatted(found, installation.directory(), installation.unit());
    }

    @Override
    public String start(ServerDescription wanted) {
        try (SshConnection host = connections.open(wanted.host())) {
            Unit unit = new Unit(host, UnitName.of(wanted, config.unit()), config);
            unit.start();
            awaitLogin(unit, login(wanted));
            return null;
        }
    }

    @Override
    public String copy(ServerDescription wanted, Server primary) {
        installation(wanted).copy(version(primary).flavour(), fleetLogin(primary));
        return null;
    }

    @Override
    public String follow(ServerDescription wanted, Server primary) {
        return explained(() -> {
            ServerVersion version = version(primary);
            Replication.follow(replica(wanted, version), primary(primary, version), replicationPassword());
        });
    }

    @Override
    public String awaitCaughtUp(ServerDescription wanted, Server primary) {
        return explained(() -> {
            ServerVersion version = version(primary);
            Replication.awaitCaughtUp(replica(wanted, version), primary(primary, version), CATCHING_UP);
        });
    }

    @Override
    public String destroy(ServerDescription server) {
        installation(server).destroy();
        return null;
    }

    private RemoteInstallation installation(ServerDescription server) {
        return new RemoteInstallation(connections, config, server);
    }

    private RemoteServer replica(ServerDescription wanted, ServerVersion version) {
        RemoteInstallation installation = installation(wanted);
        return new RemoteServer(
                wanted.endpoint(), version.flavour(), login(wanted), () -> installation.readOnly(version.flavour()));
    }

    private ServerLogin login(ServerDescription made) {
        Address address = address(made);
        return new ServerLogin(
                address.host(),
                address.port(),
                AdminAccount.USERNAME,
                installation(made).password());
    }

    private RemoteServer primary(Server primary, ServerVersion version) {
        return new RemoteServer(primary.endpoint(), version.flavour(), fleetLogin(primary), () -> {});
    }

    private ServerLogin fleetLogin(Server primary) {
        return new ServerLogin(
                primary.reachedAt().host(),
                primary.reachedAt().port(),
                fleetAccount.username(),
                fleetAccount.password());
    }

    private ServerVersion version(Server primary) {
        ServerLogin login = fleetLogin(primary);
        try (Connection connection = login.connect(ServerLogin.Encryption.WHERE_POSSIBLE, config.commandTimeout());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            return ServerVersion.parse(row.getString(1));
        } catch (SQLException e) {
            throw new DriverFailure("%s does not say its version: %s".formatted(primary.endpoint(), e.getMessage()), e);
        }
    }

    /** A unit is up before its server lets anybody in, and may end until then. */
    private void awaitLogin(Unit unit, ServerLogin login) {
        Deadline deadline = Deadline.in(config.startTimeout());
        String refusal = refusal(login);
        while (refusal != null) {
            UnitState now = unit.look();
            if (!now.up()) {
                throw new DriverFailure("%s ended while starting: its unit is %s".formatted(login, now));
            }
            if (!deadline.pause()) {
                throw new DriverFailure("%s does not let us in: %s".formatted(login, refusal));
            }
            refusal = refusal(login);
        }
    }

    private static String refusal(ServerLogin login) {
        try (Connection connection = login.connect(ServerLogin.Encryption.WHERE_POSSIBLE, SILENCE)) {
            return connection.isValid(LOGIN_SECONDS) ? null : "it does not answer";
        } catch (SQLException e) {
            return SshAnswer.readable(String.valueOf(e.getMessage()));
        }
    }

    private String replicationPassword() {
        return config.replicationPassword()
                .orElseThrow(() -> new DriverFailure(
                        "Replicas cannot be made here: flotilla.fleet.ssh.replication-password is not set"));
    }

    private static String explained(Runnable work) {
        try {
            work.run();
            return null;
        } catch (ProcessFailure e) {
            throw new DriverFailure(e.getMessage(), e);
        }
    }
}
