package io.flotilla.ingest.store;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Shard;
import io.flotilla.ingest.IngestConfig;
import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.mysql.MySqlFault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Stores groups and settles every write of them. What fails before COMMIT and can pass by itself (a deadlock, a connection the server
 * had closed meanwhile) is tried again a few times; a write that fails its group is found by halving; after COMMIT nothing is retried.
 */
final class GroupWriter {

    private static final int SHORTEST_PAUSE_MILLIS = 10;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final ShardServer server;
    private final BatchLimits limits;
    private final IngestConfig config;

    GroupWriter(ShardServer server, BatchLimits limits, IngestConfig config) {
        this.server = server;
        this.limits = limits;
        this.config = config;
    }

    /** Completes, and never fails, when every caller has been told. */
    Uni<Void> write(Group group) {
        return write(group, 0);
    }

    private Uni<Void> write(Group group, int retries) {
        return group.isEmpty()
                ? Uni.createFrom().voidItem()
                : attempt(group)
                        .onItem()
                        .transformToUni(rest -> writeRest(group, rest, retries))
                        .onFailure()
                        .recoverWithUni(failure -> goOn(group, failure, retries));
    }

    private Uni<Group> attempt(Group group) {
        return server.on(connection -> server.packetSize(connection)
                .chain(size -> run(withoutTooLarge(group, size), connection, size.within(limits))));
    }

    private Uni<Group> run(Group group, SqlConnection connection, BatchLimits within) {
        return group.isEmpty()
                ? Uni.createFrom().item(group)
                : new GroupTransaction(server, connection, group, GroupStatement.of(group, within), config).run();
    }

    /** What the server would not take is refused here: over there it would cost the connection, and look like an outage. */
    private static Group withoutTooLarge(Group group, PacketSize size) {
        List<PendingWrite> tooLarge =
                group.writes().stream().filter(write -> !size.takes(write)).toList();
        tooLarge.forEach(write -> write.failed(StoreFaults.tooLarge(write.assignment(), size)));
        return tooLarge.isEmpty() ? group : group.without(tooLarge);
    }

    /** Keys that were taken a moment ago can be gone again, if somebody deletes them; then nothing has changed. */
    private Uni<Void> writeRest(Group group, Group rest, int retries) {
        if (rest.size() < group.size()) {
            return write(rest, retries);
        }
        return retries < config.retries()
                ? write(rest, retries + 1)
                : Uni.createFrom().failure(StoreFaults.keyInUse());
    }

    private Uni<Void> goOn(Group group, Throwable failure, int retries) {
        Throwable cause = failure instanceof StatementFailure ? failure.getCause() : failure;
        if (retries < config.retries() && passesByItself(cause)) {
            return pause().chain(() -> write(group, retries + 1));
        }
        if (failure instanceof StatementFailure statement && group.size() > 1) {
            return Multi.createFrom()
                    .iterable(group.isolating(statement.suspects()))
                    .onItem()
                    .transformToUniAndConcatenate(part -> write(part, retries))
                    .onItem()
                    .ignoreAsUni();
        }
        group.failed(StoreFaults.beforeCommit(cause, shard(group)));
        return Uni.createFrom().voidItem();
    }

    private static Shard shard(Group group) {
        return group.writes().get(0).assignment().shard();
    }

    private static boolean passesByItself(Throwable failure) {
        MySqlFault fault = MySqlFault.of(failure);
        return !(failure instanceof ProblemException)
                && (fault == MySqlFault.DEADLOCK || fault == MySqlFault.CONNECTION_LOST);
    }

    private static Uni<Void> pause() {
        int millis = ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(millis));
    }
}
