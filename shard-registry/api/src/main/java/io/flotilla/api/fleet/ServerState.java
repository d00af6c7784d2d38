package io.flotilla.api.fleet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a server is up, as far as can be told. */
public enum ServerState {
    /** It answers. */
    RUNNING,
    /** Whoever drives it says that it does not run. */
    STOPPED,
    /** It does not answer, and nobody says that it was stopped. */
    UNREACHABLE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ServerState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
