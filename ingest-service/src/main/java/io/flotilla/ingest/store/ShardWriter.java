package io.flotilla.ingest.store;

import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.Shard;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.mysql.MySqlFault;
import io.flotilla.mysql.MySqlPools;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Stores assignments on the primaries of their shards, each in one transaction. What fails before COMMIT and can pass by itself
 * (a deadlock, a lock, a connection the server had closed meanwhile) is tried again a few times; after COMMIT nothing is.
 */
@ApplicationScoped
public class ShardWriter {

    private static final int SHORTEST_PAUSE_MILLIS = 10;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final MySqlPools pools;
    private final IngestConfig config;

    ShardWriter(MySqlPools pools, IngestConfig config) {
        this.pools = pools;
        this.config = config;
    }

    /**
     * Stores an assignment. Once begun this runs to its end, also when the caller loses interest: a transaction left open would be
     * committed half-way by the next user of its connection.
     *
     * @return fails with a problem, or with {@link StaleSchemaException}
     */
    public Uni<Stored> store(Assignment assignment) {
        Uni<Stored> storing = attempt(assignment, config.retries())
                .onFailure()
                .transform(failure -> StoreFaults.beforeCommit(failure, assignment.shard()));
        return Uni.createFrom().emitter(caller -> storing.subscribe().with(caller::complete, caller::fail));
    }

    private Uni<Stored> attempt(Assignment assignment, int retries) {
        return once(assignment)
                .onFailure(failure -> retries > 0 && passesByItself(failure))
                .recoverWithItem(Optional.empty())
                .chain(stored -> stored.map(Uni.createFrom()::item)
                        .orElseGet(() -> pause().chain(() -> attempt(assignment, retries - 1))));
    }

    private Uni<Optional<Stored>> once(Assignment assignment) {
        return connection(assignment.shard()).chain(connection -> new BatchTransaction(connection, assignment, config)
                .run()
                .eventually(connection::close));
    }

    private Uni<SqlConnection> connection(Shard shard) {
        Instance primary = shard.firstPrimary().orElseThrow(() -> StoreFaults.unavailable(shard, "has no primary"));
        return pools.connection(primary.host(), primary.port(), shard.database());
    }

    private static boolean passesByItself(Throwable failure) {
        MySqlFault fault = MySqlFault.of(failure);
        return fault.retryable() || fault == MySqlFault.CONNECTION_LOST;
    }

    private static Uni<Void> pause() {
        int millis = ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(millis));
    }
}
