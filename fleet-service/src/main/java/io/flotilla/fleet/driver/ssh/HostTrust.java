package io.flotilla.fleet.driver.ssh;

import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;

/** Whether who answers on one connection is the host that was meant. Safe for use by several threads. */
final class HostTrust {

    static final AttributeKey<HostTrust> KEY = new AttributeKey<>();

    private final HostPort host;
    private final KnownHosts known;
    private volatile String objection;
    private volatile boolean given;

    HostTrust(HostPort host, KnownHosts known) {
        this.host = host;
        this.known = known;
    }

    static HostTrust of(ClientSession session) {
        return session.getConnectionContext().getAttribute(KEY);
    }

    boolean knows(String keyType) {
        return known.has(host, keyType);
    }

    boolean accepts(PublicKey key) {
        objection = known.objection(host, key);
        given = objection == null;
        return given;
    }

    /** It has proved to be the host. */
    boolean given() {
        return given;
    }

    /** Why it is not believed, if it is not. */
    Optional<String> objection() {
        return Optional.ofNullable(objection);
    }
}
