package io.flotilla.fleet.cloud;

import java.net.URI;

/** Refuses configuration of the provider that cannot work, by name. */
final class CpxBounds {

    private static final String PREFIX = "flotilla.cloud.cpx.";
    private static final long LONGEST = 600_000;
    private static final int MOST = 1_000;

    private CpxBounds() {}

    static void check(CpxConfig config) {
        config.url().ifPresent(CpxBounds::check);
        between("timeout", config.timeout().toMillis(), 1, LONGEST);
        between("deadline", config.deadline().toMillis(), 1, LONGEST);
        between("concurrency", config.concurrency(), 1, MOST);
    }

    private static void check(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    PREFIX + "url must be a base URL such as http://provider:8080, not " + url);
        }
    }

    private static void between(String property, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s%s must lie between %d and %d, not be %d".formatted(PREFIX, property, least, most, value));
        }
    }
}
