package io.flotilla.fleet.driver.ssh;

import java.util.Comparator;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.signature.Signature;

/** Asks a host for a key of a type that is known of it; a host has several, and {@code known_hosts} may have one of them alone. */
final class KnownKeysFirst implements SessionListener {

    @Override
    public void sessionCreated(Session session) {
        HostTrust trust = HostTrust.of((ClientSession) session);
        session.setSignatureFactories(SshClients.SIGNATURES.stream()
                .sorted(Comparator.comparing((NamedFactory<Signature> signature) ->
                        !trust.knows(KeyUtils.getCanonicalKeyType(signature.getName()))))
                .toList());
    }
}
