package io.flotilla.service.health;

import io.flotilla.service.lifecycle.Lifecycle;
import io.flotilla.service.lifecycle.LifecycleState;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Should this service get traffic? The same answer as {@code /status}. */
@Readiness
@ApplicationScoped
class LifecycleHealth implements AsyncHealthCheck {

    private final Lifecycle lifecycle;

    LifecycleHealth(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        LifecycleState state = lifecycle.state();
        return Uni.createFrom()
                .item(HealthCheckResponse.named("lifecycle")
                        .status(state.takesTraffic())
                        .withData("state", state.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                        .build());
    }
}
