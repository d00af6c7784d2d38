package io.flotilla.fleet.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who starts and stops an instance. */
public enum DriverName {
    /** Processes of the machine that fleet-service runs on. */
    LOCAL,
    /** A systemd unit of a host that is reached by SSH. */
    SSH,
    /** Nobody: the instance is only looked at. */
    NONE;

    static Optional<DriverName> of(String name) {
        return Arrays.stream(values())
                .filter(driver -> driver.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
