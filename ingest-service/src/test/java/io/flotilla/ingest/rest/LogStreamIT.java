package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Ingest.tables;
import static io.flotilla.ingest.Stream.events;
import static io.flotilla.ingest.Stream.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.ingest.Stream;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Streams of JSON lines. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class LogStreamIT {

    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";

    @Test
    void fiftyThousandEventsArriveExactlyAndAreToldInOrder() throws SQLException {
        String shard = store("s_many", SCHEMA, "[]");

        Stream answer = post("s_many", events(0, 50_000));

        JsonNode summary = answer.last();
        List<Long> told = answer.lines().stream()
                .filter(line -> line.path("type").asText().equals("progress"))
                .map(line -> line.path("lines").asLong())
                .toList();
        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertEquals(
                        "application/x-ndjson",
                        answer.answer().headers().firstValue("Content-Type").orElse("")),
                () -> assertEquals(
                        "{\"type\":\"summary\",\"complete\":true,\"family\":\"s_many\",\"lines\":50000,\"accepted\":50000,"
                                + "\"rejected\":0,\"shard\":\"" + shard + "\",\"schemaVersion\":1}",
                        summary.toString()),
                () -> assertEquals(told.stream().sorted().distinct().toList(), told),
                () -> assertTrue(told.stream().allMatch(lines -> lines % 1_000 == 0), told::toString),
                () -> assertEquals(
                        List.of(List.of("50000", "1249975000", "50000")),
                        select(shard, "SELECT COUNT(*), SUM(n), SUM(s = CONCAT('event ', n)) FROM s_many")));
    }

    @Test
    void fieldsThatAreNewAreInferredFromTheirWholeChunk() throws SQLException {
        Stream answer = post(
                "s_inferred",
                "{\"a\":1,\"nothing\":null}\n{\"a\":2.5,\"b\":\"2026-01-31T12:00:00Z\",\"c\":[1]}\n{\"d\":true}\n");

        String shard = answer.last("/shard");
        assertAll(
                () -> assertEquals("3", answer.last("/accepted")),
                () -> assertEquals(
                        List.of(
                                List.of("id", "bigint"),
                                List.of("a", "double"),
                                List.of("b", "datetime"),
                                List.of("d", "tinyint")),
                        select(
                                shard,
                                "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 's_inferred'"
                                        + " AND column_name <> 'c' ORDER BY ordinal_position")),
                () -> assertEquals(
                        List.of(List.of("3", "35")),
                        select(shard, "SELECT COUNT(*), CAST(SUM(a) * 10 AS SIGNED) FROM s_inferred")));
    }

    @Test
    void aBadLineInTheMiddleSaysItsLineAndLeavesTheChunksBeforeIt() throws SQLException {
        String shard = store("s_bad", SCHEMA, "[]");

        Stream answer = post("s_bad", events(0, 2_500) + "{\"n\":\"x\"}\n" + events(2_501, 9_000));

        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertEquals("false", answer.last("/complete")),
                () -> assertEquals("2000", answer.last("/lines")),
                () -> assertEquals("TYPE_MISMATCH", answer.last("/problem/code")),
                () -> assertEquals("2501", answer.last("/problem/line")),
                () -> assertEquals("/n", answer.last("/problem/pointer")),
                () -> assertEquals(
                        List.of(List.of("2000", "1999")), select(shard, "SELECT COUNT(*), MAX(n) FROM s_bad")));
    }

    @Test
    void whatFailsBeforeAnythingIsStoredIsAnOrdinaryProblem() throws SQLException {
        Stream answer = post("s_refused", "{\"a\":1}\n{\"a\":\n");

        assertAll(
                () -> assertEquals(400, answer.status()),
                () -> assertEquals(
                        "application/problem+json",
                        answer.answer().headers().firstValue("Content-Type").orElse("")),
                () -> assertEquals("MALFORMED_JSON", answer.last("/code")),
                () -> assertEquals("2", answer.last("/line")),
                () -> assertEquals(0, tables("s_refused")));
    }

    @Test
    void aBodyWithoutLinesMakesTheFamily() throws SQLException {
        Stream answer = post(Stream.withSchema("s_empty", SCHEMA), new byte[0], Map.of());

        assertEquals(
                "true 0 0", answer.last("/complete") + " " + answer.last("/lines") + " " + answer.last("/accepted"));
        assertEquals(0, count(answer.last("/shard"), "s_empty"));
    }

    @Test
    void blankLinesArePassedOverAndTheLastLineNeedsNoEnd() throws SQLException {
        Stream answer = post(
                Stream.withSchema("s_blank", SCHEMA),
                "\uFEFF\r\n{\"n\":1}\r\n \t\n\n{\"n\":2}".getBytes(UTF_8),
                Map.of());

        assertEquals("5 2", answer.last("/lines") + " " + answer.last("/accepted"));
        assertEquals(2, count(answer.last("/shard"), "s_blank"));
    }
}
