package io.flotilla.api.service;

/** Where every service answers about itself. */
public final class ServicePaths {

    public static final String STATUS = "/status";
    public static final String VERSION = "/version";
    public static final String PREPARE_FOR_DEPLOY = "/prepare-for-deploy";
    public static final String READY_FOR_DEPLOY = "/ready-for-deploy";

    /** Followed by the name of a service: what {@link Part} says, for callers that have only the one origin. */
    public static final String PARTS = "/api/parts";

    /** Request and response header: the id a request has in every log; made up when the caller sends none. */
    public static final String REQUEST_ID = "X-Request-Id";

    private ServicePaths() {}
}
