package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * One operation per instance at a time, whichever replica of this service does it: a named lock of the manager database, which is free
 * again when its holder's connection ends, however that comes about.
 */
@ApplicationScoped
class InstanceLock {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Pool manager;

    InstanceLock(Pool manager) {
        this.manager = manager;
    }

    /** A lock that is held until it is released. */
    record Held(SqlConnection connection, String name) {

        Uni<Void> release() {
            return connection
                    .preparedQuery("SELECT RELEASE_LOCK(?)")
                    .execute(Tuple.of(name))
                    .eventually(connection::close)
                    .replaceWithVoid()
                    .onFailure()
                    .recoverWithNull();
        }
    }

    /** Takes the lock of this instance, or fails with FLEET_BUSY at once. */
    Uni<Held> take(String instance) {
        String name = "flotilla_" + UUID.nameUUIDFromBytes(instance.getBytes(StandardCharsets.UTF_8));
        return manager.getConnection().chain(connection -> connection
                .preparedQuery("SELECT GET_LOCK(?, 0)")
                .execute(Tuple.of(name))
                .map(rows -> "1".equals(String.valueOf(rows.iterator().next().getValue(0))))
                .invoke(taken -> {
                    if (!taken) {
                        throw new ProblemException(
                                        FleetError.FLEET_BUSY,
                                        "Another operation on %s is under way; GET /api/operations shows it"
                                                .formatted(instance))
                                .retryAfter(RETRY_AFTER);
                    }
                })
                .onFailure()
                .call(connection::close)
                .map(taken -> new Held(connection, name)));
    }
}
