package io.flotilla.fleet.sample;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
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
    private final PasswordHash password;

    AdminLock(AdminConfig config) {
        username = config.username();
        if (username.isEmpty() || username.contains(":")) {
            throw new IllegalArgumentException("flotilla.admin.username must be a name without a colon");
        }
        try {
            password = PasswordHash.parse(config.passwordHash());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("flotilla.admin.password-hash " + e.getMessage(), e);
        }
        if (config.passwordHash().equals(PasswordHash.OF_BRONTO123)) {
            LOG.info("/admin has the password of the documentation; elsewhere than on your own machine, set"
                    + " flotilla.admin.password-hash");
        }
    }

    /** Blocks for as long as the hash takes, whatever is wrong with well-formed credentials. */
    boolean opens(String authorization) {
        return credentials(authorization)
                .map(given -> {
                    int colon = given.indexOf(':');
                    boolean rightName = PasswordHash.same(username, given.substring(0, colon));
                    boolean rightPassword = password.matches(given.substring(colon + 1));
                    return rightName & rightPassword;
                })
                .orElse(false);
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
