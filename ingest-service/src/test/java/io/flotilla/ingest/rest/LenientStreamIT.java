package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.kept;
import static io.flotilla.ingest.Ingest.rejectTable;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Stream.events;
import static io.flotilla.ingest.Stream.post;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.Stream;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Streams with {@code Prefer: handling=lenient}. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class LenientStreamIT {

    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";
    private static final String MIXED = "{\"n\":1}\n{\"n\":2.5,\"s\":\"it's\"}\n\nno json\r\n{\"n\":4}\n{\"n\":5} x\n";

    @Test
    void goodLinesAreStoredAndBadOnesKeptWithTheirReason() throws SQLException {
        Stream answer = lenient(Stream.withSchema("ls_mixed", SCHEMA), MIXED, Map.of());

        String shard = answer.last("/shard");
        assertAll(
                () -> assertEquals("handling=lenient", answer.header("Preference-Applied")),
                () -> assertEquals("true 6 2 3", told(answer)),
                () -> assertEquals("2 /n TYPE_MISMATCH", reject(answer, 0)),
                () -> assertEquals("4  MALFORMED_JSON", reject(answer, 1)),
                () -> assertEquals("6  MALFORMED_JSON", reject(answer, 2)),
                () -> assertEquals(2, count(shard, "ls_mixed")),
                () -> assertEquals(
                        List.of(
                                List.of("TYPE_MISMATCH", "/n", "{\"n\":2.5,\"s\":\"it's\"}"),
                                List.of("MALFORMED_JSON", "", "no json"),
                                List.of("MALFORMED_JSON", "", "{\"n\":5} x")),
                        kept(shard, "ls_mixed")));
    }

    @Test
    void recordsOfCsvThatDoNotFitAreKeptToo() throws SQLException {
        String csv = "n,s\n1,a\nx,\"b, c\"\n2\n3,d\"e\n4,f\n";

        Stream answer = lenient(Stream.withSchema("ls_csv", SCHEMA), csv, Map.of("Content-Type", "text/csv"));

        String shard = answer.last("/shard");
        assertAll(
                () -> assertEquals("true 6 2 3", told(answer)),
                () -> assertEquals(
                        List.of(List.of("1"), List.of("4")), select(shard, "SELECT n FROM ls_csv ORDER BY id")),
                () -> assertEquals(
                        List.of(
                                List.of("TYPE_MISMATCH", "/n", "{\"n\":\"x\",\"s\":\"b, c\"}"),
                                List.of("MALFORMED_CSV", "", "2"),
                                List.of("MALFORMED_CSV", "", "3,d\"e")),
                        kept(shard, "ls_csv")));
    }

    @Test
    void aRetryWithTheKeyAnswersTheSameAndKeepsNothingTwice() throws SQLException {
        Map<String, String> key = Map.of("Idempotency-Key", "lenient-stream");
        String body = events(0, 1_500) + MIXED;
        String target = Stream.withSchema("ls_key", SCHEMA);

        Stream first = lenient(target, body, key);
        Stream again = lenient(target, body, key);

        String shard = first.last("/shard");
        assertAll(
                () -> assertEquals("true 1506 1502 3", told(first)),
                () -> assertEquals(first.last(), again.last()),
                () -> assertEquals(1_502, count(shard, "ls_key")),
                () -> assertEquals(3, kept(shard, "ls_key").size()));
    }

    @Test
    void onlyTheFirstHundredRejectsAreListedAndAllAreCounted() throws SQLException {
        double before = counted();

        Stream answer = lenient(Stream.withSchema("ls_many", SCHEMA), "{\"n\":true}\n".repeat(2_500), Map.of());

        String shard = answer.last("/shard");
        assertAll(
                () -> assertEquals("true 2500 0 2500", told(answer)),
                () -> assertEquals(100, answer.last().path("rejects").size()),
                () -> assertEquals("100 /n TYPE_MISMATCH", reject(answer, 99)),
                () -> assertEquals(2_500, kept(shard, "ls_many").size()),
                () -> assertEquals(2_500, counted() - before));
    }

    @Test
    void fieldsAreInferredFromGoodLinesAndNamesNoFieldCanHaveAreRejected() throws SQLException {
        Stream answer =
                lenient("ls_inferred", "{\"a\":1,\"cut\":\n{\"id\":7,\"a\":2}\n{\"A\":3}\n{\"a\":4.5}\n", Map.of());

        String shard = answer.last("/shard");
        assertAll(
                () -> assertEquals("true 4 1 3", told(answer)),
                () -> assertEquals(
                        List.of(List.of("MALFORMED_JSON"), List.of("UNKNOWN_FIELD"), List.of("UNKNOWN_FIELD")),
                        select(
                                shard,
                                "SELECT code FROM " + rejectTable(shard)
                                        + " WHERE family = 'ls_inferred' ORDER BY id")),
                () -> assertEquals(
                        List.of(List.of("id"), List.of("a")),
                        select(
                                shard,
                                "SELECT column_name FROM information_schema.columns WHERE table_name = 'ls_inferred'"
                                        + " ORDER BY ordinal_position")));
    }

    @Test
    void withoutThePreferenceABadLineEndsTheStream() throws SQLException {
        String shard = store("ls_strict", SCHEMA, "[]");

        Stream answer = post("ls_strict", MIXED);

        assertEquals("422 TYPE_MISMATCH", answer.status() + " " + answer.last("/code"));
        assertEquals(0, kept(shard, "ls_strict").size());
    }

    @Test
    void keptLinesThatFitTheFieldsOfTodayAreReplayed() throws SQLException {
        Stream answer = lenient(Stream.withSchema("ls_replay", SCHEMA), "{\"n\":1,\"more\":2}\nno json\n", Map.of());
        store("ls_replay", "{\"n\":\"int\",\"more\":\"int\"}", "[]");

        given().post("/api/families/ls_replay/rejects/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1))
                .body("remaining", equalTo(1));

        assertEquals(1, count(answer.last("/shard"), "ls_replay"));
    }

    private static Stream lenient(String target, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Prefer", "handling=lenient");
        return post(target, body.getBytes(UTF_8), all);
    }

    private static String told(Stream answer) {
        return answer.last("/complete") + " " + answer.last("/lines") + " " + answer.last("/accepted") + " "
                + answer.last("/rejected");
    }

    private static String reject(Stream answer, int index) {
        String pointer = "/rejects/" + index;
        return answer.last(pointer + "/line") + " " + answer.last(pointer + "/pointer") + " "
                + answer.last(pointer + "/code");
    }

    private static double counted() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("flotilla_ingest_rejects_total{code=\"TYPE_MISMATCH\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
