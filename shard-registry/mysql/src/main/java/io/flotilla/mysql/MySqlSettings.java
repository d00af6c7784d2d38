package io.flotilla.mysql;

import java.time.Duration;

/**
 * How a service talks to MySQL servers.
 *
 * @param username       the service's account, the same on every server
 * @param password       its password; never printed
 * @param poolSize       connections per instance and database at most
 * @param maxWaiting     callers that may wait for a connection of one pool
 * @param connectTimeout for the TCP connection and the login
 * @param acquireTimeout for a free connection of the pool
 * @param lockWait       how long a statement waits for row and metadata locks; whole seconds, 1 at least
 */
public record MySqlSettings(
        String username,
        String password,
        int poolSize,
        int maxWaiting,
        Duration connectTimeout,
        Duration acquireTimeout,
        Duration lockWait) {

    public MySqlSettings {
        if (username == null || username.isBlank()) {
            throw new IllegalArgumentException("flotilla.mysql.username must not be empty");
        }
        require(poolSize >= 1, "pool-size must be at least 1");
        require(maxWaiting >= 0, "max-waiting must not be negative");
        require(positive(connectTimeout), "connect-timeout must be positive");
        require(positive(acquireTimeout), "acquire-timeout must be positive");
        require(positive(lockWait), "lock-wait must be positive");
    }

    private static boolean positive(Duration time) {
        return time.toMillis() > 0;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("flotilla.mysql." + otherwise);
        }
    }

    @Override
    public String toString() {
        return "MySqlSettings[" + username + ", poolSize=" + poolSize + "]";
    }
}
