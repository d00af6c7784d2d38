package io.flotilla.benchmarks.cases;

import io.flotilla.benchmarks.cases.Contender.Role;
import io.flotilla.benchmarks.load.HttpLane;
import io.flotilla.benchmarks.load.JdbcLane;
import io.flotilla.benchmarks.load.Requests;
import io.flotilla.benchmarks.load.VertxLane;
import io.flotilla.benchmarks.load.VertxLane.Command;
import io.flotilla.benchmarks.rows.Rows;
import java.util.List;

/**
 * A closed loop of PUTs of one size, against INSERTs of the same rows on as many connections, and against a sink.
 *
 * @param lanes   connections of each
 * @param batch   rows of each request
 * @param variety how many different requests there are
 */
record Put(int lanes, int batch, int variety) {

    List<Contender> contenders(Bench bench) {
        List<Rows> rows = bench.batches(variety, batch);
        return List.of(
                new Contender("flotilla", Role.OURS, put(bench, bench.rig().ingest(), "/api/log", rows)),
                new Contender("direct, JDBC", Role.REFERENCE, jdbc(bench, rows)),
                new Contender("direct, Vert.x", Role.REFERENCE, vertx(bench, rows)),
                new Contender("no-op sink", Role.CEILING, put(bench, bench.rig().sink(), "/?rows=" + batch, rows)));
    }

    private Contender.Race put(Bench bench, int port, String path, List<Rows> rows) {
        return bench.crew(lanes, family -> HttpLane.to(bench.vertx(), port, Requests.put(path, family, rows)));
    }

    private Contender.Race jdbc(Bench bench, List<Rows> rows) {
        return bench.crew(
                lanes,
                table -> JdbcLane.to(
                        bench.vertx(),
                        bench.rig().shard()::jdbc,
                        rows.stream().map(batch -> batch.insert(table)).toList()));
    }

    private Contender.Race vertx(Bench bench, List<Rows> rows) {
        return bench.crew(
                lanes,
                table -> VertxLane.to(
                        bench.vertx(),
                        bench.rig().shard().vertx(),
                        rows.stream()
                                .map(batch -> Command.text(batch.insert(table)))
                                .toList()));
    }
}
