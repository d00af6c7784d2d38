package io.flotilla.service.health;

import io.flotilla.service.lifecycle.Lifecycle;
import io.flotilla.service.lifecycle.LifecycleState;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Has it started? Yes, once all checks and warm-ups are through, and for ever after. */
@Startup
@ApplicationScoped
class StartedHealth implements AsyncHealthCheck {

    private final Lifecycle lifecycle;

    StartedHealth(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        boolean started = !(lifecycle.state() instanceof LifecycleState.Starting);
        return Uni.createFrom()
                .item(HealthCheckResponse.named("started").status(started).build());
    }
}
