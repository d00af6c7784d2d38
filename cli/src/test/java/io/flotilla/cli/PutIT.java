package io.flotilla.cli;

import static io.flotilla.cli.StubGateway.answer;
import static io.flotilla.cli.StubGateway.json;
import static io.flotilla.cli.StubGateway.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.cli.FlotillaProcess.Result;
import io.flotilla.cli.StubGateway.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutIT {

    private static final String DOGS = "{\"name\":\"spot\",\"weight\":100}\n{\"name\":\"max\",\"weight\":3}\n\n"
            + "{\"name\":\"sprinkle\",\"weight\":50}\n";

    @TempDir
    Path directory;

    private final StubGateway gateway = new StubGateway();
    private FlotillaProcess flotilla;

    @BeforeEach
    void prepare() {
        flotilla = new FlotillaProcess(directory);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_file_is_stored_in_batches_with_the_inferred_schema() {
        gateway.on("PUT /api/log", receipt(2), receipt(1));
        String file = flotilla.file("dogs.ndjson", DOGS);

        Result result = put("dogs", file, "--batch-size", "2");

        assertEquals(
                new Result(
                        0,
                        "Stored 3 events in dogs on shard orders (schema version 1)\n",
                        "Schema: name:string,weight:int\n"),
                result);
        assertEquals(
                List.of(
                        "{\"family\":\"dogs\",\"schema\":{\"name\":\"string\",\"weight\":\"int\"},\"logs\":["
                                + "{\"name\":\"spot\",\"weight\":100},{\"name\":\"max\",\"weight\":3}]}",
                        "{\"family\":\"dogs\",\"schema\":{\"name\":\"string\",\"weight\":\"int\"},\"logs\":["
                                + "{\"name\":\"sprinkle\",\"weight\":50}]}"),
                puts().stream().map(Request::body).toList());
        assertTrue(puts().get(0).idempotencyKey().endsWith("-1"));
        assertTrue(puts().get(1).idempotencyKey().endsWith("-3"));
    }

    @Test
    void the_types_a_family_has_already_are_kept_where_they_fit() {
        gateway.on(
                        "GET /api/families/dogs%20%26%20co",
                        json("{\"name\":\"dogs & co\",\"shard\":\"orders\",\"schemaVersion\":2,\"epoch\":7,\"fields\":["
                                + "{\"name\":\"weight\",\"type\":\"float\"}]}"))
                .on("PUT /api/log", receipt(1));
        String file = flotilla.file("dogs.json", "[{\"weight\":3,\"name\":null}]");

        Result result = put("dogs & co", file);

        assertEquals(0, result.exitCode());
        assertEquals("Schema: weight:float,name:string\n", result.err());
    }

    @Test
    void a_value_that_the_family_cannot_take_is_found_before_anything_is_sent() {
        gateway.on(
                "GET /api/families/dogs",
                json("{\"name\":\"dogs\",\"shard\":\"orders\",\"schemaVersion\":1,\"epoch\":7,\"fields\":["
                        + "{\"name\":\"weight\",\"type\":\"int\"}]}"));
        String file = flotilla.file("dogs.ndjson", DOGS + "{\"weight\":1.5}\n");

        Result result = put("dogs", file, "--batch-size", "1");

        assertEquals(5, result.exitCode());
        assertEquals("""
                flotilla: %s, record 4 (line 5), field weight: weight has the type int in dogs, which does not hold this value
                  Nothing was stored.
                Try: correct the file, or --rename weight=NEW stores the field under another name
                """.formatted(file), result.err());
        assertEquals(List.of(), puts());
    }

    @Test
    void standard_input_can_be_csv_with_a_schema() {
        gateway.on("PUT /api/log", receipt(1));

        Result result = flotilla.runWithInput(
                "id,zip\n7,00501\n",
                "log",
                "put",
                "places",
                "-",
                "--url",
                gateway.url(),
                "--schema",
                "nr:int,zip:string",
                "--rename",
                "id=nr",
                "-o",
                "json");

        assertEquals(
                "{\"family\":\"places\",\"accepted\":1,\"batches\":1,\"shard\":\"orders\",\"schemaVersion\":1}\n",
                result.out());
        assertEquals(
                "{\"family\":\"places\",\"schema\":{\"nr\":\"int\",\"zip\":\"string\"},\"logs\":[{\"nr\":7,\"zip\":\"00501\"}]}",
                puts().get(0).body());
    }

    @Test
    void a_refused_batch_names_the_record_in_the_file_and_how_to_go_on() {
        gateway.on(
                "PUT /api/log", receipt(2), problem(422, "TYPE_MISMATCH", "An int is needed here", "/logs/0/weight"));
        String file = flotilla.file("dogs.ndjson", DOGS);

        Result result = put("dogs", file, "--schema", "name:string,weight:int", "--batch-size", "2");

        assertEquals(6, result.exitCode());
        assertEquals("", result.out());
        assertEquals("""
                flotilla: %1$s, record 3 (line 4), field weight: An int is needed here [TYPE_MISMATCH, request r-1]
                  2 events stored: all before record 3.
                Try: correct the file, then flotilla log put dogs %1$s --schema name:string,weight:int --batch-size 2 --skip 2
                """.formatted(file), result.err());
    }

    @Test
    void a_run_goes_on_after_the_events_it_skips() {
        gateway.on("PUT /api/log", receipt(1));
        String file = flotilla.file("dogs.ndjson", DOGS);

        Result result = put("dogs", file, "--skip", "2", "--idempotency-key", "run-1");

        assertEquals(0, result.exitCode());
        assertEquals("run-1-3", puts().get(0).idempotencyKey());
        assertTrue(puts().get(0).body().endsWith("\"logs\":[{\"name\":\"sprinkle\",\"weight\":50}]}"));
    }

    @Test
    void a_service_that_is_busy_is_asked_again_under_the_same_key() {
        gateway.on(
                "PUT /api/log",
                problem(429, "TOO_MANY_REQUESTS", "Too much is in flight", null, "Retry-After", "1"),
                problem(503, "OUTCOME_UNKNOWN", "The connection was lost", null),
                receipt(3));
        String file = flotilla.file("dogs.ndjson", DOGS);

        Result result = put("dogs", file, "--schema", "name:string,weight:int");

        assertEquals(0, result.exitCode());
        assertEquals(3, puts().size());
        assertEquals(1, puts().stream().map(Request::idempotencyKey).distinct().count());
        assertEquals(
                "Too much is in flight; trying again in 1.0 s\nThe connection was lost; trying again in 1.0 s\n",
                result.err());
    }

    @Test
    void an_answer_that_does_not_come_leaves_the_outcome_open() {
        gateway.on("PUT /api/log", receipt(2), StubGateway.silence());
        String file = flotilla.file("dogs.ndjson", DOGS);

        Result result = put(
                "dogs",
                file,
                "--schema",
                "name:string,weight:int",
                "--batch-size",
                "2",
                "--timeout",
                "10",
                "--idempotency-key",
                "k");

        assertEquals(6, result.exitCode());
        assertTrue(result.err().contains("--skip 2 --idempotency-key k\n"), result.err());
    }

    @Test
    void a_malformed_file_stores_nothing_when_its_types_are_inferred() {
        String file = flotilla.file("dogs.ndjson", DOGS + "{\"name\":\n");

        Result result = put("dogs", file, "--batch-size", "1");

        assertEquals(1, result.exitCode());
        assertEquals(List.of(), puts());
        assertTrue(
                result.err()
                        .startsWith("flotilla: " + file
                                + ", line 5: the file ends too early: its last event or array is not closed\n"),
                result.err());
    }

    @Test
    void a_reserved_name_is_refused_before_anything_is_sent() {
        String file = flotilla.file("a.csv", "id,a\n1,2\n");

        Result result = put("things", file);

        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("The field name id is reserved"), result.err());
        assertTrue(result.err().contains("--rename id=NEW"), result.err());
        assertEquals(List.of(), puts());
    }

    @Test
    void files_and_names_that_cannot_be_are_usage_errors() {
        Result noFile = put("dogs", "no-such-file.json");
        Result noFamily = put("raw_logs", flotilla.file("dogs.ndjson", DOGS));
        Result noType = put("dogs", flotilla.file("dogs.ndjson", DOGS), "--schema", "name:eggplant");

        assertEquals(2, noFile.exitCode());
        assertTrue(noFile.err().startsWith("flotilla: There is no file no-such-file.json\n"), noFile.err());
        assertEquals(2, noFamily.exitCode());
        assertEquals(2, noType.exitCode());
        assertTrue(noType.err().contains("There is no type 'eggplant'"), noType.err());
    }

    @Test
    void many_events_are_sent_in_constant_memory_and_an_empty_file_not_at_all() {
        gateway.on("PUT /api/log", receipt(5_000));
        String many = flotilla.file("many.json", "[" + "{\"a\":1},".repeat(19_999) + "{\"a\":2}]");

        Result stored = put("many", many);
        Result nothing = put("many", flotilla.file("empty.csv", "a,b\n"));

        assertEquals("Stored 20,000 events in many on shard orders (schema version 1)\n", stored.out());
        assertEquals(4, puts().size());
        assertEquals(new Result(0, "There were no events to store in many\n", ""), nothing);
    }

    private Result put(String family, String file, String... options) {
        List<String> all = new ArrayList<>(List.of("log", "put", family, file, "--url", gateway.url()));
        all.addAll(List.of(options));
        return flotilla.run(all.toArray(String[]::new));
    }

    private List<Request> puts() {
        return gateway.requests().stream()
                .filter(request -> request.method().equals("PUT"))
                .toList();
    }

    private static StubGateway.Reply receipt(int accepted) {
        return answer(
                200,
                "application/json",
                "{\"family\":\"any\",\"accepted\":" + accepted + ",\"shard\":\"orders\",\"schemaVersion\":1}");
    }
}
