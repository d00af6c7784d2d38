package io.flotilla.api.fleet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an operation, or one of its steps, has come. */
public enum OperationState {
    RUNNING,
    SUCCEEDED,
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static OperationState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
