package io.flotilla.fleet.operation;

import java.util.Locale;

/** What can be done to a server that exists. */
enum PowerVerb {
    START,
    STOP,
    RESTART;

    static PowerVerb of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
