package io.flotilla.benchmarks.cases;

import io.flotilla.benchmarks.BenchmarkFailure;
import io.flotilla.benchmarks.cases.Contender.Role;
import io.flotilla.benchmarks.load.EventStream;
import io.flotilla.benchmarks.load.Lap;
import io.flotilla.benchmarks.rows.Rows;
import io.vertx.core.Future;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.sqlclient.SqlResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** A million events in one request: what the way for bulk loads takes. */
public final class StreamCase implements Case {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int DIGITS = 3;

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String title() {
        return "one POST of newline-delimited events, against LOAD DATA LOCAL INFILE of the same rows";
    }

    @Override
    public List<Contender> contenders(Bench bench) {
        Rows rows = new Rows(bench.kind(), 0, bench.events());
        Path events = bench.file("events.ndjson", rows::writeEvents);
        Path lines = bench.file("lines.tsv", rows::writeLines);
        return List.of(
                new Contender(
                        "flotilla",
                        Role.OURS,
                        table -> timed(
                                () -> post(bench, bench.rig().ingest(), "/api/families/" + table + "/logs", events))),
                new Contender(
                        "LOAD DATA, JDBC",
                        Role.REFERENCE,
                        table -> timed(() -> jdbc(bench, rows.loadData(table, lines)))),
                new Contender(
                        "LOAD DATA, Vert.x",
                        Role.REFERENCE,
                        table -> timed(() -> vertx(bench, rows.loadData(table, lines)))),
                new Contender(
                        "no-op sink",
                        Role.CEILING,
                        table -> timed(() -> post(bench, bench.rig().sink(), "/?rows=" + rows.count(), events))));
    }

    private static int post(Bench bench, int port, String path, Path events) throws Exception {
        return await(new EventStream(bench.vertx(), port, path).send(events));
    }

    private static int jdbc(Bench bench, String load) throws Exception {
        try (Connection connection = bench.rig().shard().jdbc();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(load);
        }
    }

    private static int vertx(Bench bench, String load) throws Exception {
        return await(MySQLConnection.connect(bench.vertx(), bench.rig().shard().vertx())
                .compose(connection -> connection
                        .query(load)
                        .execute()
                        .map(SqlResult::rowCount)
                        .eventually(() -> connection.close())));
    }

    private static int await(Future<Integer> rows) throws Exception {
        return rows.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static Run timed(Callable<Integer> load) {
        long start = System.nanoTime();
        try {
            int rows = load.call();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            Histogram latencies = new Histogram(DIGITS);
            latencies.recordValue(time.toNanos());
            return new Run(new Lap(rows, 0, time, latencies), rows);
        } catch (Exception e) {
            throw new BenchmarkFailure("the load failed: " + e.getMessage(), e);
        }
    }
}
