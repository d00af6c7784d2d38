package io.flotilla.fleet.driver.ssh;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The configuration {@code flotilla.fleet.ssh.*}. */
@ConfigMapping(prefix = "flotilla.fleet.ssh")
interface SshDriverConfig {

    /** Who logs in to the hosts. */
    @WithDefault("flotilla")
    String user();

    /** Where SSH listens on the hosts. */
    @WithDefault("22")
    int port();

    /** The file with the private key, ed25519, ECDSA or RSA, without a passphrase; without, the driver refuses everything. */
    Optional<Path> privateKey();

    /** The file with the keys of the hosts, as OpenSSH writes it; without, the driver refuses everything. */
    Optional<Path> knownHosts();

    /** Whether another user than root becomes root with {@code sudo -n}. */
    @WithDefault("true")
    boolean sudo();

    /** The unit of a server whose instance names none; {@code {port}} stands for its port. */
    @WithDefault("mysql@{port}")
    String unit();

    /** What a server that is made is made of; {@code {instance}} stands for what follows the {@code @} in its unit. */
    @WithDefault("/var/lib/flotilla/{instance}")
    String directory();

    /** The program servers are made with: a name that the host finds, or a path there. */
    @WithDefault("mysqld")
    String mysqld();

    /** An option file of the host that servers made there include at their end, so that it wins. */
    Optional<String> options();

    /** Of the account that replicas read their primary's log with; without, no replicas are made. */
    Optional<String> replicationPassword();

    /** For the connection, the check of the host's key, and the login, together. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** For a command that only looks. */
    @WithDefault("10s")
    Duration commandTimeout();

    /** After this time a server that has not come up has failed to, and is stopped again. */
    @WithDefault("60s")
    Duration startTimeout();

    /** A server that has been up for so long, without ending and being started anew, is up. */
    @WithDefault("2s")
    Duration steadyTime();

    /** After this time a server that has not ended has failed to; systemd goes on with it. */
    @WithDefault("60s")
    Duration stopTimeout();

    /** For making the system tables of a new server. */
    @WithDefault("5m")
    Duration createTimeout();

    /** For copying everything the primary holds to a new server. */
    @WithDefault("12h")
    Duration copyTimeout();
}
