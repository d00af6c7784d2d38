package io.flotilla.local.fleet;

import java.util.Arrays;
import java.util.Locale;

/** The four services, each with the port it would like and the module that builds it. */
public enum ServiceName {
    REGISTRY(8081, "shard-registry/server"),
    INGEST(8082, "ingest-service"),
    QUERY(8083, "query-service"),
    FLEET(8084, "fleet-service");

    private final int preferredPort;
    private final String module;

    ServiceName(int preferredPort, String module) {
        this.preferredPort = preferredPort;
        this.module = module;
    }

    /** The service of this lower-case name. */
    public static ServiceName of(String name) {
        return Arrays.stream(values())
                .filter(service -> service.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no service called " + name));
    }

    int preferredPort() {
        return preferredPort;
    }

    /** The directory of its module, relative to the checkout. */
    public String module() {
        return module;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
