package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.answer;
import static io.flotilla.cli.StubGateway.broken;
import static io.flotilla.cli.StubGateway.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.cli.FlotillaProcess.Result;
import io.flotilla.cli.StubGateway.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryIT {

    private static final String NDJSON = "application/x-ndjson";
    private static final String ROWS = "{\"name\":\"spot\",\"weight\":100,\"mean\":\"2.50\"}\n"
            + "{\"name\":\"漢😀\",\"weight\":null,\"mean\":\"12.25\"}\n";
    private static final String FAILED =
            "\"error\":{\"status\":504,\"code\":\"QUERY_TIMEOUT\",\"detail\":\"Too slow\",\"requestId\":\"r-1\"}}";

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_answer_is_an_aligned_table() {
        Result result = query(answer(200, NDJSON, ROWS + "{\"complete\":true,\"rows\":2}\n"), "SELECT 'é'");

        assertEquals(0, result.exitCode());
        assertEquals("""
                name  weight   mean
                ----  ------  -----
                spot     100   2.50
                漢😀    NULL  12.25
                """, result.out());
        assertEquals("", result.err());
        assertEquals("{\"query\":\"SELECT 'é'\"}", gateway.requests().get(0).body());
        assertEquals(NDJSON, gateway.requests().get(0).accept());
    }

    @Test
    void no_rows_are_said_beside_the_output() {
        Result result = query(answer(200, NDJSON, "{\"complete\":true,\"rows\":0}\n"), "SELECT 1");

        assertEquals(new Result(0, "", "0 rows\n"), result);
    }

    @Test
    void ndjson_is_passed_on_without_its_trailer() {
        Result result =
                query(answer(200, NDJSON, ROWS + "{\"complete\":true,\"rows\":2}\n"), "SELECT 1", "-o", "ndjson");

        assertEquals(new Result(0, ROWS, ""), result);
    }

    @Test
    void json_is_passed_on_as_it_is() {
        String document = "{\"results\":[{\"big\":12345678901234567890,\"x\":1.50}]}";

        Result result = query(answer(200, "application/json", document), "SELECT 1", "-o", "json");

        assertEquals(new Result(0, document + "\n", ""), result);
    }

    @Test
    void csv_is_passed_on_as_it_is() {
        String csv = "name,weight\r\nspot,\r\n\"\",1\r\n";

        Result result = query(answer(200, "text/csv;charset=UTF-8;header=present", csv), "SELECT 1", "-o", "csv");

        assertEquals(new Result(0, csv, ""), result);
    }

    @Test
    void a_table_whose_trailer_is_an_error_fails_after_the_rows() {
        Result result = query(answer(200, NDJSON, ROWS + "{\"complete\":false,\"rows\":2," + FAILED), "SELECT 1");

        assertEquals(8, result.exitCode());
        assertEquals(4, result.out().lines().count());
        assertEquals("""
                flotilla: Too slow [QUERY_TIMEOUT, request r-1]
                  The answer is not complete.
                Try: a LIMIT, or a narrower WHERE
                """, result.err());
    }

    @Test
    void json_that_carries_an_error_fails() {
        String document = "{\"results\":[{\"a\":1}]," + FAILED;

        Result result = query(answer(200, "application/json", document), "SELECT 1", "-o", "json");

        assertEquals(8, result.exitCode());
        assertEquals(document + "\n", result.out());
    }

    @Test
    void a_stream_without_a_trailer_fails() {
        Result result = query(answer(200, NDJSON, ROWS), "SELECT 1", "-o", "ndjson");

        assertEquals(1, result.exitCode());
        assertEquals(
                "flotilla: The answer broke off: it is not complete\n"
                        + "Try: the same again; flotilla status shows whether all parts are ready\n",
                result.err());
    }

    @Test
    void a_connection_that_breaks_in_the_middle_fails() {
        Result result = query(broken("text/csv", "a\r\n1\r\n"), "SELECT 1", "-o", "csv");

        assertEquals(1, result.exitCode());
        assertEquals("a\r\n1\r\n", result.out());
    }

    @Test
    void an_answer_that_stops_coming_times_out() {
        Reply stalls = exchange -> {
            exchange.getResponseHeaders().set("Content-Type", NDJSON);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(ROWS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            StubGateway.silence().send(exchange);
        };

        Result result = query(stalls, "SELECT 1", "-o", "ndjson", "--timeout", "10");

        assertEquals(8, result.exitCode());
        assertEquals("{\"name\":\"spot\",\"weight\":100,\"mean\":\"2.50\"}\n", result.out());
    }

    @Test
    void a_refusal_is_a_sentence_with_the_next_step() {
        Result result = query(problem(404, "UNKNOWN_TABLE", "There is no family dogz", "/query"), "SELECT * FROM dogz");

        assertEquals(
                new Result(
                        3,
                        "",
                        "flotilla: There is no family dogz [UNKNOWN_TABLE, at /query, request r-1]\n"
                                + "Try: flotilla describe\n"),
                result);
    }

    @Test
    void something_that_is_no_flotilla_is_recognised() {
        Result result = query(answer(200, "text/html", "<html>"), "SELECT 1");

        assertEquals(1, result.exitCode());
        assertEquals(
                "flotilla: What answered is no Flotilla: it sent text/html instead of application/x-ndjson\n"
                        + "Try: check --url or FLOTILLA_URL\n",
                result.err());
    }

    @Test
    void the_query_may_come_from_a_file_or_from_standard_input() {
        gateway.on("POST /api/query", answer(200, NDJSON, "{\"complete\":true,\"rows\":0}\n"));
        FlotillaProcess flotilla = new FlotillaProcess(directory);
        String file = flotilla.file("q.sql", "SELECT 1\n-- one\n");

        Result fromFile = flotilla.run("query", "-f", file, "--url", gateway.url());
        Result fromInput = flotilla.runWithInput("SELECT 2", "--url", gateway.url(), "query");
        Result fromBoth = flotilla.run("query", "-f", file, "SELECT 1", "--url", gateway.url());

        assertEquals(0, fromFile.exitCode());
        assertEquals(0, fromInput.exitCode());
        assertEquals(2, fromBoth.exitCode());
        assertEquals(
                java.util.List.of("{\"query\":\"SELECT 1\\n-- one\\n\"}", "{\"query\":\"SELECT 2\"}"),
                gateway.requests().stream().map(StubGateway.Request::body).toList());
    }

    private Result query(Reply reply, String... arguments) {
        gateway.on("POST /api/query", reply);
        java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of("query", "--url", gateway.url()));
        all.addAll(java.util.List.of(arguments));
        return new FlotillaProcess(directory).run(all.toArray(String[]::new));
    }
}
