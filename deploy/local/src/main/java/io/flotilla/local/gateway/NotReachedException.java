package io.flotilla.local.gateway;

import io.flotilla.local.fleet.ServiceName;

/** No connection to a service: it has seen nothing of the request. */
final class NotReachedException extends RuntimeException {

    NotReachedException(ServiceName service, Throwable cause) {
        super("no connection to the " + service + " service", cause);
    }
}
