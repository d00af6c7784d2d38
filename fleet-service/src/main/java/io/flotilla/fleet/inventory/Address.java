package io.flotilla.fleet.inventory;

import java.util.Optional;

/** Where a server listens. */
public record Address(String host, int port) {

    /** Reads {@code HOST:PORT}, of which only the last colon counts; empty for null. */
    static Optional<Address> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        int colon = text.lastIndexOf(':');
        return Optional.of(new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1))));
    }

    @Override
    public String toString() {
        return host + ':' + port;
    }
}
