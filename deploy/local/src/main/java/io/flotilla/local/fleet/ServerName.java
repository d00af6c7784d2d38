package io.flotilla.local.fleet;

import java.util.Arrays;
import java.util.Locale;

/** The five servers: that of the manager database, and the four of the reference fleet. */
public enum ServerName {
    MANAGER(3300),
    MYSQL_01_PROD(3301),
    MYSQL_02_PROD(3302),
    MYSQL_03_PROD(3303),
    MYSQL_04_PROD(3304);

    private final int preferredPort;

    ServerName(int preferredPort) {
        this.preferredPort = preferredPort;
    }

    /** The server of this name, for example {@code mysql-01-prod}. */
    public static ServerName of(String name) {
        return Arrays.stream(values())
                .filter(server -> server.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no server called " + name));
    }

    int preferredPort() {
        return preferredPort;
    }

    /** Unique among servers that replicate from each other. */
    public int serverId() {
        return ordinal() + 1;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
