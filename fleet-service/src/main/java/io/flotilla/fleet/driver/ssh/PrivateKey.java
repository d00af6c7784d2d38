package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** The key this service logs in with, as a file. */
record PrivateKey(Path file) {

    private static final String PROPERTY = "flotilla.fleet.ssh.private-key";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);
    private static final Set<PosixFilePermission> GROUP = EnumSet.of(
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    /** Reads it anew, so that a key can be replaced while the service runs. */
    KeyPair read() {
        try {
            requireSecret();
            try (InputStream text = Files.newInputStream(file)) {
                Iterable<KeyPair> keys =
                        SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), text, encrypted());
                Iterator<KeyPair> found = keys == null ? null : keys.iterator();
                if (found == null || !found.hasNext()) {
                    throw new DriverFailure(named("is no private key that can be read"));
                }
                return found.next();
            }
        } catch (IOException e) {
            throw new DriverFailure(named("cannot be read"), e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw e instanceof DriverFailure told
                    ? told
                    : new DriverFailure(named("is no private key that can be read"), e);
        }
    }

    /** As OpenSSH has it; a group may read a file that another user owns, which is how a cluster mounts secrets. */
    private void requireSecret() throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
        Set<PosixFilePermission> forbidden = EnumSet.copyOf(OTHERS);
        if (attributes.owner().getName().equals(System.getProperty("user.name"))) {
            forbidden.addAll(GROUP);
        }
        forbidden.retainAll(attributes.permissions());
        if (!forbidden.isEmpty()) {
            throw new DriverFailure(named("is open to others and is not used; chmod 600 keeps it secret"));
        }
    }

    private FilePasswordProvider encrypted() {
        return (session, resource, retry) -> {
            throw new DriverFailure(named("is encrypted; it must have no passphrase"));
        };
    }

    private String named(String what) {
        return "%s: %s %s".formatted(PROPERTY, file, what);
    }
}
