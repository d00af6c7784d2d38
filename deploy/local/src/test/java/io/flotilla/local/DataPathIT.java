package io.flotilla.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.local.fleet.ShardPlan;
import io.flotilla.local.run.SecondIngest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From JSON to SQL, through everything that lies between. */
class DataPathIT {

    @RegisterExtension
    static final LocalFleet FLEET = new LocalFleet("--raw-logs");

    private static final int CLIENTS = 64;
    private static final int FAMILIES = 20;

    @Test
    void aBatchStoredTwiceIsThereTwiceAndAsPlainRows() throws SQLException {
        String schema = "{\"name\":\"string\",\"breed\":\"string\",\"weight\":\"int\"}";
        String dogs = """
                [{"name":"spot","breed":"labrador","weight":100},{"name":"max","breed":"chihuahua","weight":3},
                 {"name":"sprinkle","breed":"pitbull","weight":50}]""";
        String shard = FLEET.api().log("dogs", schema, dogs).ok().path("shard").asText();
        FLEET.api().log("dogs", schema, dogs).ok();
        String spots = "select * from dogs where breed = \"labrador\" and name != \"max\" order by weight, id;";

        assertEquals(List.of(1, 2, 3, 4, 5, 6), column(FLEET.api().query("SELECT * FROM `dogs`;"), "id"));
        assertEquals(
                "[{\"id\":1,\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100},"
                        + "{\"id\":4,\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100}]",
                FLEET.api().query(spots).ok().path("results").toString());
        assertEquals(
                List.of(List.of("1", "spot", "labrador", "100"), List.of("4", "spot", "labrador", "100")),
                onShard(shard, spots));
        assertEquals(
                List.of(
                        List.of("dogs", "{\"breed\":\"labrador\",\"name\":\"spot\",\"weight\":100}"),
                        List.of("dogs", "{\"breed\":\"chihuahua\",\"name\":\"max\",\"weight\":3}")),
                onShard(shard, "SELECT family, log FROM raw_logs WHERE family = 'dogs' ORDER BY id LIMIT 2"));
    }

    @Test
    void aBodyOfAHundredThousandEventsIsOneBatch() {
        String logs = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"n\":" + i + ",\"s\":\"event " + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        JsonNode receipt = FLEET.api()
                .log("large", "{\"n\":\"int\",\"s\":\"string\"}", logs)
                .ok();

        assertEquals(100_000, receipt.path("accepted").asInt());
        assertEquals(100_000, FLEET.api().number("SELECT COUNT(DISTINCT n, s) FROM large"));
    }

    @Test
    void firstBatchesThroughTwoProcessesMakeEachFamilyOnce() throws IOException {
        try (SecondIngest second = SecondIngest.start(LocalFleet.CHECKOUT, FLEET.directory(), FLEET.ports())) {
            List<Api> ways = List.of(FLEET.api(), new Api(second.url()));

            List<Api.Answer> answers = atOnce(i -> ways.get(i % 2)
                    .log("family " + i % FAMILIES, "{\"n\":\"int\"}", "[{\"n\":" + i + "},{\"n\":null}]"));

            Set<String> shards = new TreeSet<>();
            answers.forEach(answer -> shards.add(answer.ok().path("shard").asText()));
            assertEquals(Set.of("metrics", "orders"), shards);
        }
        long rows = 0;
        for (int i = 0; i < FAMILIES; i++) {
            rows += FLEET.api().number("SELECT COUNT(*) FROM `family " + i + "`");
        }
        assertEquals(2L * CLIENTS, rows);
        assertEquals(FAMILIES, tables("family \\d+"));
    }

    @Test
    void newFieldsThroughTwoProcessesAreAllAdded() throws IOException {
        FLEET.api().log("widening", "{\"n\":\"int\"}", "[]").ok();
        try (SecondIngest second = SecondIngest.start(LocalFleet.CHECKOUT, FLEET.directory(), FLEET.ports())) {
            List<Api> ways = List.of(FLEET.api(), new Api(second.url()));

            atOnce(i -> ways.get(i % 2).log("widening", "{\"f" + i % 8 + "\":\"int\"}", "[{\"f" + i % 8 + "\":1}]"))
                    .forEach(Api.Answer::ok);
        }
        for (int field = 0; field < 8; field++) {
            assertEquals(CLIENTS / 8, FLEET.api().number("SELECT SUM(f" + field + ") FROM widening"));
        }
    }

    @Test
    void theCommandLineLoadsAFileAndAsksForIt() throws IOException {
        Path file = FLEET.directory().path().resolveSibling("airports.csv");
        Files.writeString(file, """
                code,city,"Mean Delay (min)",opened
                EWR,Newark,15.5,1928-10-01T00:00:00Z
                ORD,"Chicago, Illinois",12.25,1944-02-01T00:00:00Z
                HNL,Honolulu,,1927-03-21T00:00:00Z
                """);

        FLEET.run(List.of("cli/flotilla", "log", "put", "airports", file.toString()));

        String worst = "SELECT city, `Mean Delay (min)` AS delay FROM airports ORDER BY delay DESC LIMIT 2";
        assertEquals(
                "city,delay\r\nNewark,15.5\r\n\"Chicago, Illinois\",12.25\r\n",
                FLEET.run(List.of("cli/flotilla", "query", worst, "-o", "csv")));
    }

    private static List<Api.Answer> atOnce(IntFunction<Api.Answer> call) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            return IntStream.range(0, CLIENTS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static long tables(String pattern) {
        JsonNode tables = FLEET.api().describe().ok().path("tables");
        return StreamSupport.stream(tables.spliterator(), false)
                .filter(table -> table.path("name").asText().matches(pattern))
                .count();
    }

    private static List<Integer> column(Api.Answer answer, String name) {
        return answer.ok().path("results").findValues(name).stream()
                .map(JsonNode::asInt)
                .toList();
    }

    /** What the shard's own server says, without any of us between. */
    private static List<List<String>> onShard(String shard, String sql) throws SQLException {
        ShardPlan plan = ShardPlan.ALL.stream()
                .filter(candidate -> candidate.name().equals(shard))
                .findFirst()
                .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        try (Connection admin = FLEET.server(plan.primary()).admin()) {
            admin.setCatalog(plan.database());
            try (Statement statement = admin.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.add(row.getString(i));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }
}
