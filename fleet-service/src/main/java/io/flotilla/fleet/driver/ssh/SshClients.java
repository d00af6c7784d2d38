package io.flotilla.fleet.driver.ssh;

import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;

/** The SSH client of this process, made when it is first needed. It knows what it is told and nothing of the user's own files. */
final class SshClients {

    /** Neither certificates nor SHA-1. */
    static final List<NamedFactory<Signature>> SIGNATURES = List.of(
            BuiltinSignatures.ed25519,
            BuiltinSignatures.nistp256,
            BuiltinSignatures.nistp384,
            BuiltinSignatures.nistp521,
            BuiltinSignatures.rsaSHA512,
            BuiltinSignatures.rsaSHA256);

    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private SshClient client;

    synchronized SshClient get() {
        if (client == null) {
            client = made();
            client.start();
        }
        return client;
    }

    private static SshClient made() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(new UserAuthPublicKeyFactory(SIGNATURES)));
        client.setSignatureFactories(SIGNATURES);
        client.setServerKeyVerifier(
                (session, address, key) -> HostTrust.of(session).accepts(key));
        client.addSessionListener(new KnownKeysFirst());
        // Every wait has its own bound; these two would end a long one that is in order.
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, Duration.ZERO);
        // A host that is gone says nothing, and a long command has nothing to say for long.
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_REPLY_WAIT.set(client, HEARTBEAT);
        return client;
    }

    synchronized void close() {
        if (client != null) {
            client.close(true);
            client = null;
        }
    }
}
