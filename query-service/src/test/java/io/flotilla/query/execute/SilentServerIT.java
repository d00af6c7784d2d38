package io.flotilla.query.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Instance;
import io.flotilla.api.registry.InstanceRole;
import io.flotilla.api.registry.Shard;
import io.flotilla.api.registry.ShardName;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.MySqlPools;
import io.flotilla.mysql.MySqlSettings;
import io.flotilla.query.Sessions;
import io.flotilla.query.analyse.TestCatalogue;
import io.flotilla.query.plan.Plan;
import io.flotilla.testkit.BreakingProxy;
import io.flotilla.testkit.BreakingProxy.Break;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.TestShard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that stops answering is reported as away, and costs no connection: there is only one to be had here. */
class SilentServerIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String ROWS = "SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3";

    private static Vertx vertx;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() {
        vertx.closeAndAwait();
    }

    @Test
    void silenceAtTheBeginningOfAQueryIsNoticedAtOnce() throws Exception {
        try (Scene scene = new Scene("CONNECTION_ID")) {
            scene.answer(ROWS);
            scene.proxy.breaks(Break.SILENCE);

            ProblemException silent = scene.refusal(
                    scene.run(ROWS, new RunLimits(LONG, LONG, SHORT)).start(1));
            scene.proxy.breaks(Break.NEVER);

            assertEquals("SHARD_UNAVAILABLE", silent.code().name());
            scene.answer(ROWS);
        }
    }

    @Test
    void silenceOfAllConnectionsInMidAnswerMeansTheShardIsAway() throws Exception {
        try (Scene scene = new Scene("")) {
            scene.poolControlConnection();
            QueryRun run = scene.run(ROWS, new RunLimits(SHORT, SHORT, SHORT));
            scene.get(run.start(1));
            scene.proxy.breaks(Break.SILENCE);

            ProblemException silent = scene.refusal(run.next(1));
            scene.proxy.breaks(Break.NEVER);

            assertEquals("SHARD_UNAVAILABLE", silent.code().name());
            scene.answer(ROWS);
            scene.poolControlConnection();
        }
    }

    @Test
    void aServerThatCanStillBeToldToStopIsOnlySlow() throws Exception {
        try (Scene scene = new Scene("slow")) {
            scene.proxy.breaks(Break.SILENCE);

            ProblemException overdue = scene.refusal(scene.run("SELECT 'slow'", new RunLimits(SHORT, SHORT, LONG))
                    .start(1));
            scene.proxy.breaks(Break.NEVER);

            assertEquals("QUERY_TIMEOUT", overdue.code().name());
            scene.answer(ROWS);
        }
    }

    @Test
    void aConnectionWhoseStatementWasKilledIsNobodysAgain() throws Exception {
        try (Scene scene = new Scene("never said")) {
            QueryRun run = scene.run("SELECT SLEEP(600)", new RunLimits(LONG, LONG, LONG));
            run.start(1).subscribe().with(rows -> {}, failure -> {});
            Sessions.awaitRunning(scene.server, 1);

            run.abort();

            scene.answer(ROWS);
            Sessions.awaitRunning(scene.server, 0);
        }
    }

    /** A way to a shard that can go silent, and one connection to it at a time. */
    private static final class Scene implements AutoCloseable {

        private final TestShard server = Fleet.shared().shard("orders");
        private final BreakingProxy proxy;
        private final MySqlPools pools;
        private final Shard shard;

        Scene(String word) throws IOException {
            proxy = new BreakingProxy(server.server().host(), server.server().port(), word);
            pools = new MySqlPools(
                    vertx,
                    new MySqlSettings(
                            DatabaseAccount.QUERY.username(),
                            Fleet.shared().password(DatabaseAccount.QUERY),
                            1,
                            10,
                            BOUND,
                            BOUND,
                            SHORT));
            shard = new Shard(
                    new ShardName("orders"),
                    server.database(),
                    1,
                    List.of(new Instance("127.0.0.1", proxy.port(), InstanceRole.PRIMARY)));
        }

        QueryRun run(String sql, RunLimits limits) {
            return new QueryRun(
                    TestCatalogue.resolve("SELECT 1"),
                    new Plan.OnShard(shard, sql),
                    where -> new ShardRun(pools, where, sql, limits));
        }

        /** Asks for three rows and gives everything back. */
        void answer(String sql) throws Exception {
            QueryRun run = run(sql, new RunLimits(LONG, LONG, LONG));
            assertEquals(3, get(run.start(10)).rows().size());
            run.finish();
        }

        /** So that the first KILL need not log in, but meets a connection that is there and silent. */
        void poolControlConnection() throws Exception {
            get(pools.connection("127.0.0.1", proxy.port(), "information_schema")
                    .flatMap(connection -> connection.close()));
        }

        <T> T get(Uni<T> step) throws InterruptedException, ExecutionException, TimeoutException {
            return step.subscribeAsCompletionStage().get(BOUND.toSeconds(), TimeUnit.SECONDS);
        }

        ProblemException refusal(Uni<Batch> step) throws InterruptedException, TimeoutException {
            try {
                throw new AssertionError("answered: " + get(step));
            } catch (ExecutionException e) {
                return (ProblemException) e.getCause();
            }
        }

        @Override
        public void close() throws IOException {
            pools.close();
            proxy.close();
        }
    }
}
