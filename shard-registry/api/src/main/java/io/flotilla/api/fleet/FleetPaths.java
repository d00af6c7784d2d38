package io.flotilla.api.fleet;

/** Where fleet-service answers. */
public final class FleetPaths {

    public static final String INSTANCES = "/api/instances";
    public static final String INSTANCE = "/api/instance";
    public static final String SERVICES = "/api/services";
    public static final String SERVICE = "/api/service";
    public static final String OPERATIONS = "/api/operations";
    public static final String AUDIT = "/api/audit";
    public static final String USERS = "/api/users";
    public static final String USER = "/api/user";
    public static final String ROLES = "/api/roles";
    public static final String CLOUD = "/api/cloud";

    /** The header with the secret passphrase, which deletions need. */
    public static final String PASSPHRASE = "X-Passphrase";

    /** The header that says who acts, for the audit log. */
    public static final String ACTOR = "X-Flotilla-Actor";

    private FleetPaths() {}
}
