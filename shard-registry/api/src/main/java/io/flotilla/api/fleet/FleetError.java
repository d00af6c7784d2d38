package io.flotilla.api.fleet;

import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ErrorFacts;

/** What the fleet can refuse or fail at. */
public enum FleetError implements ErrorCode {
    INVALID_INSTANCE(400, "The instance is not described correctly"),
    INVALID_SERVICE(400, "The service is not described correctly"),
    INVALID_USER(400, "The user is not described correctly"),
    PASSPHRASE_MISSING(401, "This needs the secret passphrase"),
    PASSPHRASE_WRONG(403, "The passphrase is not the right one"),
    INSTANCE_NOT_FOUND(404, "There is no such instance"),
    SERVICE_NOT_FOUND(404, "There is no such service"),
    OPERATION_NOT_FOUND(404, "There is no such operation"),
    USER_NOT_FOUND(404, "There is no such user"),
    PERMISSION_NOT_FOUND(404, "There is no such permission"),
    INSTANCE_EXISTS(409, "An instance with this host and port exists"),
    SERVICE_EXISTS(409, "A service of this name exists"),
    USER_EXISTS(409, "A user of this name exists"),
    USER_TERMINATED(409, "The user is terminated"),
    IN_USE(409, "Others depend on it"),
    NEEDS_FORCE(409, "This would take something from others"),
    PROVISIONED(409, "Flotilla made this server, and finds it where it was made"),
    NO_DRIVER(409, "Nothing here can start or stop this server"),
    OPERATION_FAILED(502, "The operation was tried and failed"),
    MANAGER_UNAVAILABLE(503, "The fleet's own database does not answer"),
    FLEET_BUSY(503, "Somebody else is changing the same"),
    SERVER_UNAVAILABLE(503, "A server of the fleet does not answer"),
    PROVIDER_UNAVAILABLE(503, "The provider of cloud servers does not answer"),
    REDIS_UNAVAILABLE(503, "Redis does not answer");

    private final ErrorFacts facts;

    FleetError(int status, String title) {
        facts = new ErrorFacts(status, title);
    }

    @Override
    public ErrorFacts facts() {
        return facts;
    }
}
