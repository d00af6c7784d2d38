package io.flotilla.ingest.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Where bulk requests are read: small ones on the spot, others where they hold up nobody on the event loop. */
@ApplicationScoped
class BulkThreads {

    private final Vertx vertx;

    BulkThreads(Vertx vertx) {
        this.vertx = vertx;
    }

    <T> Uni<T> run(boolean small, Supplier<T> task) {
        return small ? Uni.createFrom().item(task) : vertx.executeBlocking(task::get, false);
    }
}
