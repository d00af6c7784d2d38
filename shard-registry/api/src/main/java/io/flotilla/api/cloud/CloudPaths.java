package io.flotilla.api.cloud;

import io.flotilla.api.fleet.FleetPaths;

/** Where fleet-service answers about cloud servers, and the options of these calls in the query string. */
public final class CloudPaths {

    public static final String SERVERS = FleetPaths.CLOUD + "/servers";
    public static final String SERVICES = FleetPaths.CLOUD + "/services";
    public static final String STATUS = FleetPaths.CLOUD + "/status";
    public static final String UNHEALTHY = FleetPaths.CLOUD + "/unhealthy";

    /** A server is unhealthy when its CPU is above this percentage. */
    public static final String CPU_THRESHOLD = "cpu-threshold";

    /** A server is unhealthy when its memory is above this percentage. */
    public static final String MEMORY_THRESHOLD = "memory-threshold";

    /** A service is unhealthy when fewer healthy servers than this run it. */
    public static final String MINIMUM = "minimum";

    /** Only servers of this service. */
    public static final String SERVICE = "service";

    private CloudPaths() {}
}
