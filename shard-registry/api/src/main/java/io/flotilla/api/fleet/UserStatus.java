package io.flotilla.api.fleet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do; on the wire in lower case. */
public enum UserStatus {
    /** May log in. */
    ACTIVE,
    /** May not log in until active again. */
    INACTIVE,
    /** May never log in again; all that is left is to be deleted. */
    TERMINATED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UserStatus> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(name))
                .findFirst();
    }
}
