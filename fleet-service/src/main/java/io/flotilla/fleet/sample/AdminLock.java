package io.flotilla.fleet.sample;

import io.flotilla.fleet.secret.SecretHash;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Decides who may see {@code /admin}, from the header of basic authentication (RFC 7617). */
@Startup
@Singleton
class AdminLock {

    private static final Logger LOG = Logger.getLogger(AdminLock.class);
    private static final String SCHEME = "Basic ";

    private final String username;
    private final SecretHash password;

    AdminLock(AdminConfig config) {
        username = config.username();
        if (username.isEmpty() || username.contains(":")) {
            throw new IllegalArgumentException("flotilla.admin.username must be a name without a colon");
        }
        password = SecretHash.of("flotilla.admin.password-hash", config.passwordHash());
        if (config.passwordHash().equals(SecretHash.OF_BRONTO123)) {
            LOG.info("/admin has the password of the documentation; elsewhere than on your own machine, set"
                    + " flotilla.admin.password-hash");
        }
    }

    /** Blocks for as long as the hash takes, whatever is wrong with well-formed credentials. */
    boolean opens(String authorization) {
        return credentials(authorization)
                .map(given -> {
                    int colon = given.indexOf(':');
                    boolean rightName = same(username, given.substring(0, colon));
                    boolean rightPassword = password.isOf(given.substring(colon + 1));
                    return rightName & rightPassword;
                })
                .orElse(false);
    }

    /** In a time that says nothing about where they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> credentials(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            return Optional.of(new String(decoded, StandardCharsets.UTF_8)).filter(text -> text.contains(":"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
