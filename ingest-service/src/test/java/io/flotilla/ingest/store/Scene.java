package io.flotilla.ingest.store;

import io.flotilla.api.ingest.LogReceipt;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.ingest.Ingest;
import io.flotilla.ingest.batch.Rows;
import io.flotilla.testkit.BreakingProxy;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.TestShard;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A family on a shard, and a way to the shard that can break. */
final class Scene implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(90);

    private final ShardWriter writer;
    private final String family;
    private final String home;
    final BreakingProxy proxy;
    private final Shard shard;

    Scene(ShardWriter writer, String family, String word) throws IOException {
        this.writer = writer;
        this.family = family;
        this.home = Ingest.store(family, "{\"s\":\"string\"}", "[]");
        TestShard real = Fleet.shared().shard(home);
        this.proxy = new BreakingProxy(real.server().host(), real.server().port(), word);
        Instance primary = new Instance("127.0.0.1", proxy.port(), InstanceRole.PRIMARY);
        this.shard = new Shard(new ShardName(home), real.database(), 1, List.of(primary));
    }

    Stored store(String value, Optional<IdempotencyKey> key)
            throws InterruptedException, TimeoutException, ExecutionException {
        return store(writer, rows(value, 1), key);
    }

    private Stored store(ShardWriter writer, Rows rows, Optional<IdempotencyKey> key)
            throws InterruptedException, TimeoutException, ExecutionException {
        LogReceipt receipt = new LogReceipt(new FamilyName(family), rows.count(), shard.name(), 1);
        return writer.store(new Assignment(shard, List.of(rows), receipt, key))
                .subscribeAsCompletionStage()
                .get(BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    ProblemException refusal(String value, Optional<IdempotencyKey> key) throws InterruptedException, TimeoutException {
        return refusal(writer, value, key);
    }

    ProblemException refusal(ShardWriter writer, String value, Optional<IdempotencyKey> key)
            throws InterruptedException, TimeoutException {
        return refusal(writer, rows(value, 1), key);
    }

    /** Of so many rows with the same value. */
    ProblemException refusal(String value, int count) throws InterruptedException, TimeoutException {
        return refusal(writer, rows(value, count), Optional.empty());
    }

    private ProblemException refusal(ShardWriter writer, Rows rows, Optional<IdempotencyKey> key)
            throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError("stored: " + store(writer, rows, key));
        } catch (ExecutionException e) {
            return (ProblemException) e.getCause();
        }
    }

    private Rows rows(String value, int count) {
        String values = String.join(",", Collections.nCopies(count, "('" + value + "')"));
        return new Rows("INSERT INTO " + family + " (s) VALUES ", values, count);
    }

    /** Does something while new connections to the shard's server have this {@code max_allowed_packet}. */
    <T> T withPackets(int bytes, Callable<T> work) throws Exception {
        String before =
                Ingest.select(home, "SELECT @@GLOBAL.max_allowed_packet").get(0).get(0);
        setPackets(Integer.toString(bytes));
        try {
            return work.call();
        } finally {
            setPackets(before);
        }
    }

    private void setPackets(String bytes) throws SQLException {
        try (Connection admin = Fleet.shared().shard(home).admin();
                Statement statement = admin.createStatement()) {
            statement.execute("SET GLOBAL max_allowed_packet = " + bytes);
        }
    }

    long count() throws SQLException {
        return Ingest.count(home, family);
    }

    @Override
    public void close() throws IOException {
        proxy.close();
    }
}
