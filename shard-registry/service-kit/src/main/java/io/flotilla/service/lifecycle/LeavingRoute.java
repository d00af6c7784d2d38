package io.flotilla.service.lifecycle;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Asks callers of a service that is leaving to close their connection; those who keep it would go on using this replica. */
@ApplicationScoped
class LeavingRoute {

    /** Right after a request has got its id. */
    private static final int ORDER = Integer.MIN_VALUE + 1;

    private final Lifecycle lifecycle;

    LeavingRoute(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::sayGoodbye);
    }

    private void sayGoodbye(RoutingContext context) {
        if (lifecycle.state().leaving()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.next();
    }
}
