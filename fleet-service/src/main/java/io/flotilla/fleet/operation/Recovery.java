package io.flotilla.fleet.operation;

import io.flotilla.api.fleet.ReplicationView;
import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.inventory.Server;
import io.flotilla.fleet.view.Observation;
import io.flotilla.fleet.view.ServerProbe;
import io.flotilla.mysql.Dialect;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Waits until a server that was started is really up: it answers, and a replica replicates again. */
@ApplicationScoped
class Recovery {

    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(1);
    private static final String YES = "Yes";

    private final ServerProbe probe;
    private final OperationConfig config;

    Recovery(ServerProbe probe, OperationConfig config) {
        this.probe = probe;
        this.config = config;
    }

    /** A replica that does not replicate yet. */
    private static final class NotYet extends RuntimeException {

        private final transient ReplicationView now;

        NotYet(ReplicationView now) {
            super("not yet", null, false, false);
            this.now = now;
        }
    }

    Uni<String> awaitAnswer(Server server) {
        return Uni.createFrom()
                .deferred(() -> probe.observe(server.reachedAt()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .expireIn(config.answerTimeout().toMillis())
                .map(Observation::version)
                .onFailure()
                .transform(failure -> new DriverFailure(
                        "%s was started, but does not answer on %s after %d s"
                                .formatted(
                                        server.endpoint(),
                                        server.reachedAt(),
                                        config.answerTimeout().toSeconds()),
                        failure));
    }

    /** A server that follows nobody has nothing to resume. One whose primary is away waits for it, and says so. */
    Uni<String> resumeReplication(Server server) {
        return Uni.createFrom()
                .deferred(() -> probe.on(server.reachedAt(), config.replicationTimeout(), this::look))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, SLOWEST_RETRY)
                .expireIn(config.replicationTimeout().toMillis())
                .onFailure()
                .recoverWithUni(failure -> explain(server, failure));
    }

    private Uni<String> look(SqlConnection connection) {
        return ServerProbe.replication(connection).chain(now -> {
            if (now == null) {
                return Uni.createFrom().item("follows no primary");
            }
            if (YES.equals(now.ioThread()) && YES.equals(now.sqlThread())) {
                return Uni.createFrom().item("follows " + now.source());
            }
            boolean idle = "No".equals(now.ioThread()) || "No".equals(now.sqlThread());
            return (idle ? resume(connection) : Uni.createFrom().voidItem())
                    .chain(() -> Uni.createFrom().failure(new NotYet(now)));
        });
    }

    private static Uni<Void> resume(SqlConnection connection) {
        String start = Dialect.of(connection) == Dialect.MARIADB ? "START SLAVE" : "START REPLICA";
        return connection.query(start).execute().replaceWithVoid();
    }

    private Uni<String> explain(Server server, Throwable failure) {
        ReplicationView now = lastSeen(failure);
        if (now == null) {
            return Uni.createFrom()
                    .failure(new DriverFailure(server.endpoint() + " cannot be asked for its replication", failure));
        }
        if ("Connecting".equals(now.ioThread()) && YES.equals(now.sqlThread())) {
            return Uni.createFrom().item("waits for its primary " + now.source() + ", which does not let it in yet");
        }
        return Uni.createFrom()
                .failure(new DriverFailure("%s runs, but does not replicate from %s: %s"
                        .formatted(server.endpoint(), now.source(), now.lastError())));
    }

    /** What the last try saw; when retries end, Mutiny wraps the failure. */
    private static ReplicationView lastSeen(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotYet notYet) {
                return notYet.now;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (suppressed instanceof NotYet notYet) {
                    return notYet.now;
                }
            }
        }
        return null;
    }
}
