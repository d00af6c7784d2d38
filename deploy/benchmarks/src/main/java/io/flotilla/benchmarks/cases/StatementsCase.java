package io.flotilla.benchmarks.cases;

import io.flotilla.benchmarks.cases.Contender.Role;
import io.flotilla.benchmarks.load.VertxLane;
import io.flotilla.benchmarks.load.VertxLane.Command;
import io.flotilla.benchmarks.rows.Rows;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What each form of statement costs with the client library that ingest uses: which one ingest should write. */
public final class StatementsCase implements Case {

    private static final int ROWS_READY = 20_000;

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public String title() {
        return "forms of statement with the Vert.x client; the number of rows of each, and the connections";
    }

    @Override
    public List<Contender> contenders(Bench bench) {
        List<Contender> all = new ArrayList<>();
        for (int rows : List.of(100, 1_000, 5_000)) {
            add(all, bench, "text", rows, StatementsCase::text);
        }
        for (int rows : List.of(100, 1_000)) {
            add(all, bench, "prepared", rows, StatementsCase::prepared);
        }
        add(all, bench, "executeBatch", 1_000, StatementsCase::batch);
        add(all, bench, "JSON_TABLE", 1_000, StatementsCase::jsonTable);
        for (int rows : List.of(1_000, 5_000)) {
            add(all, bench, "LOAD DATA", rows, (table, batch) -> loadData(bench, table, batch));
        }
        return all;
    }

    private static void add(
            List<Contender> all, Bench bench, String form, int rows, BiFunction<String, Rows, Command> command) {
        List<Rows> batches = bench.batches(ROWS_READY / rows, rows);
        for (int connections : List.of(1, 2, 4)) {
            String name = "%s, %d rows, x%d".formatted(form, rows, connections);
            all.add(new Contender(name, Role.REFERENCE, bench.crew(connections, table -> {
                List<Command> commands = batches.stream()
                        .map(batch -> command.apply(table, batch))
                        .toList();
                return VertxLane.to(bench.vertx(), bench.rig().shard().vertx(), commands);
            })));
        }
    }

    private static Command text(String table, Rows rows) {
        return Command.text(rows.insert(table));
    }

    private static Command jsonTable(String table, Rows rows) {
        return Command.text(rows.jsonTableInsert(table));
    }

    private static Command loadData(Bench bench, String table, Rows rows) {
        Path file = bench.file("lines-%d-%d".formatted(rows.first(), rows.count()), rows::writeLines);
        return Command.text(rows.loadData(table, file));
    }

    private static Command prepared(String table, Rows rows) {
        String sql = rows.preparedInsert(table);
        List<Object> parameters = IntStream.range(0, rows.count())
                .mapToObj(rows::parameters)
                .flatMap(List::stream)
                .toList();
        return connection ->
                connection.preparedQuery(sql).execute(Tuple.from(parameters)).map(SqlResult::rowCount);
    }

    /** In one transaction, since the client sends a statement for each row. */
    private static Command batch(String table, Rows rows) {
        String sql = new Rows(rows.kind(), rows.first(), 1).preparedInsert(table);
        List<Tuple> tuples = IntStream.range(0, rows.count())
                .mapToObj(row -> Tuple.from(rows.parameters(row)))
                .toList();
        return connection -> connection
                .begin()
                .compose(begun ->
                        connection.preparedQuery(sql).executeBatch(tuples).compose(done -> begun.commit()))
                .map(committed -> rows.count());
    }
}
