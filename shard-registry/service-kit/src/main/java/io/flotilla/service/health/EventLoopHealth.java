package io.flotilla.service.health;

import io.netty.util.concurrent.EventExecutor;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Is this service stuck? Every event loop must do a piece of work within seconds; nothing outside the process is asked. */
@Liveness
@ApplicationScoped
class EventLoopHealth implements AsyncHealthCheck {

    /** Well above the longest collection of garbage or a busy neighbour: whoever asks ends the process on a no. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;

    EventLoopHealth(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(this::everyLoopAnswers)
                .map(answered -> true)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .map(alive ->
                        HealthCheckResponse.named("event loops").status(alive).build());
    }

    private CompletableFuture<Void> everyLoopAnswers() {
        return CompletableFuture.allOf(
                StreamSupport.stream(((VertxInternal) vertx).getEventLoopGroup().spliterator(), false)
                        .map(EventLoopHealth::answer)
                        .toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Void> answer(EventExecutor loop) {
        return CompletableFuture.runAsync(() -> {}, loop);
    }
}
