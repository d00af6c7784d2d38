package io.flotilla.fleet.driver.ssh;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.driver.DriverFailure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;

/** Opens connections: one for each piece of work, closed at its end. */
@ApplicationScoped
class SshConnections {

    static {
        // What is registered with the JVM outlives its class loader, and the next one could not use it.
        System.setProperty("org.apache.sshd.security.provider.EdDSA.useNamed", "false");
    }

    private final SshDriverConfig config;
    private final SshClients clients = new SshClients();

    SshConnections(SshDriverConfig config) {
        this.config = config;
    }

    /** Fails with NO_DRIVER, naming the property, when too little is configured for any connection. */
    void requireConfigured() {
        required(config.privateKey(), "private-key");
        required(config.knownHosts(), "known-hosts");
    }

    /** A connection to a host whose key is known, logged in; fails as a driver does. */
    SshConnection open(String name) {
        HostPort host = new HostPort(name, config.port());
        KnownHosts known = KnownHosts.read(required(config.knownHosts(), "known-hosts"));
        KeyPair key = new PrivateKey(required(config.privateKey(), "private-key")).read();
        HostTrust trust = new HostTrust(host, known);
        long end = System.nanoTime() + config.connectTimeout().toNanos();
        ClientSession session = null;
        try {
            session = clients.get()
                    .connect(
                            config.user(),
                            host.host(),
                            host.port(),
                            AttributeRepository.ofKeyValuePair(HostTrust.KEY, trust),
                            null)
                    .verify(until(end))
                    .getSession();
            session.addPublicKeyIdentity(key);
            session.auth().verify(until(end));
            return new SshConnection(host, session);
        } catch (IOException | RuntimeException e) {
            boolean open = session != null && session.isOpen();
            if (session != null) {
                session.close(true);
            }
            throw new DriverFailure("%s %s".formatted(host, explain(trust, e, open, System.nanoTime() - end >= 0)), e);
        }
    }

    private String explain(HostTrust trust, Exception failure, boolean open, boolean late) {
        Optional<String> objection = trust.objection();
        if (objection.isPresent()) {
            return objection.get();
        }
        if (late) {
            return "does not let us in by SSH within %d ms"
                    .formatted(config.connectTimeout().toMillis());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "is a name that cannot be resolved";
            }
            if (cause instanceof ConnectException) {
                return "cannot be reached by SSH: " + SshAnswer.readable(String.valueOf(cause.getMessage()));
            }
        }
        return trust.given() && open
                ? "does not let %s in with the key of flotilla.fleet.ssh.private-key".formatted(config.user())
                : "ended the SSH connection before the login";
    }

    private static Duration until(long end) {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    private static Path required(Optional<Path> file, String property) {
        return file.orElseThrow(() -> new ProblemException(
                FleetError.NO_DRIVER, "The ssh driver is not set up: flotilla.fleet.ssh." + property + " is not set"));
    }

    @PreDestroy
    void close() {
        clients.close();
    }
}
