package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.KeyUtils;

/** The hosts whose keys an operator has written down; nobody else is believed. */
final class KnownHosts {

    private static final String PROPERTY = "flotilla.fleet.ssh.known-hosts";
    private static final String REVOKED = "revoked";

    private final Path file;
    private final List<KnownHostEntry> entries;

    private KnownHosts(Path file, List<KnownHostEntry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** Reads the file anew, so that a host can be added while the service runs. */
    static KnownHosts read(Path file) {
        try {
            return new KnownHosts(file, KnownHostEntry.readKnownHostEntries(file));
        } catch (IOException e) {
            throw new DriverFailure("%s: %s cannot be read".formatted(PROPERTY, file), e);
        }
    }

    /** Whether there is a key of this type for the host; a server is asked for such a key first. */
    boolean has(HostPort host, String keyType) {
        return entries.stream()
                .anyMatch(entry -> entry.getMarker() == null
                        && entry.isHostMatch(host.host(), host.port())
                        && entry.getKeyEntry().getKeyType().equals(keyType));
    }

    /** Why this key does not prove that it is the host; null when it does. */
    String objection(HostPort host, PublicKey key) {
        List<KnownHostEntry> ofHost = entries.stream()
                .filter(entry -> entry.isHostMatch(host.host(), host.port()))
                .toList();
        if (matching(ofHost, key).anyMatch(entry -> REVOKED.equals(entry.getMarker()))) {
            return "shows a host key that %s revokes".formatted(file);
        }
        if (matching(ofHost, key).anyMatch(entry -> entry.getMarker() == null)) {
            return null;
        }
        String shown = KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(key);
        return has(host, KeyUtils.getKeyType(key))
                ? "shows another host key (%s) than the one in %s: either it was installed anew, or somebody else answers for it"
                        .formatted(shown, file)
                : "shows a host key (%s) that is not in %s; add it when it is the right one".formatted(shown, file);
    }

    private static Stream<KnownHostEntry> matching(List<KnownHostEntry> entries, PublicKey key) {
        return entries.stream().filter(entry -> isKey(entry, key));
    }

    private static boolean isKey(KnownHostEntry entry, PublicKey key) {
        try {
            return KeyUtils.compareKeys(entry.getKeyEntry().resolvePublicKey(null, Map.of(), null), key);
        } catch (IOException | GeneralSecurityException unusable) {
            return false;
        }
    }
}
