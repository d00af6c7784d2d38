package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Bulk.bytes;
import static io.flotilla.ingest.Bulk.create;
import static io.flotilla.ingest.Bulk.post;
import static io.flotilla.ingest.Bulk.send;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Ingest.tables;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.ingest.AtOnce;
import io.flotilla.ingest.Bulk;
import io.flotilla.ingest.Stream;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bulk requests as Elasticsearch has them. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class BulkIT {

    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";

    @Test
    void eventsOfSeveralFamiliesArriveAndAreAnsweredInTheirOrder() throws SQLException {
        List<String> shards = IntStream.range(0, 4)
                .mapToObj(i -> store("b_family_" + i, SCHEMA, "[]"))
                .toList();

        String[] lines = IntStream.range(0, 400)
                .boxed()
                .flatMap(i -> java.util.stream.Stream.of(
                        "{\"index\":{\"_index\":\"b_family_" + i % 4 + "\",\"_id\":\"" + i + "\"}}",
                        "{\"n\":" + i + "}"))
                .toArray(String[]::new);
        Bulk answer = post(lines);

        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertEquals("application/json", answer.header("Content-Type")),
                () -> assertEquals("Elasticsearch", answer.header("X-Elastic-Product")),
                () -> assertEquals("false", answer.at("/errors")),
                () -> assertEquals(
                        IntStream.range(0, 400)
                                .mapToObj(i -> "b_family_" + i % 4 + " 201")
                                .toList(),
                        answer.items()),
                () -> assertEquals("399", answer.at("/items/399/index/_id")));
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    List.of(List.of("100", String.valueOf(100 * i + 4 * 4950))),
                    select(shards.get(i), "SELECT COUNT(*), SUM(n) FROM b_family_" + i));
        }
    }

    @Test
    void aBadActionHurtsNoneOfItsNeighbours() throws SQLException {
        String shard = store("b_mixed", SCHEMA, "[]");

        Bulk answer = post(
                create("b_mixed"),
                "{\"n\":1}",
                create("b_mixed"),
                "{\"n\":\"x\"}",
                create("raw_logs"),
                "{\"n\":1}",
                "{\"delete\":{\"_index\":\"b_mixed\",\"_id\":\"1\"}}",
                "{\"update\":{\"_index\":\"b_mixed\",\"_id\":\"1\"}}",
                "{\"doc\":{\"n\":5}}",
                create("b_mixed"),
                "{\"n\":",
                create("b_mixed"),
                "{\"id\":3}",
                create("b_mixed"),
                "{\"n\":2,\"more\":\"new\"}");

        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertEquals("true", answer.at("/errors")),
                () -> assertEquals(
                        List.of(
                                "b_mixed 201",
                                "b_mixed 400 TYPE_MISMATCH",
                                "raw_logs 400 INVALID_NAME",
                                "b_mixed 400 UNSUPPORTED_ACTION",
                                "b_mixed 400 UNSUPPORTED_ACTION",
                                "b_mixed 400 MALFORMED_JSON",
                                "b_mixed 400 INVALID_NAME",
                                "b_mixed 201"),
                        answer.items()),
                () -> assertEquals(
                        "/n: The field is an int, a whole number; this is a string",
                        answer.at("/items/1/create/error/reason")),
                () -> assertEquals(
                        List.of(List.of("1"), List.of("2")), select(shard, "SELECT n FROM b_mixed ORDER BY n")),
                () -> assertEquals(
                        List.of(List.of("new")), select(shard, "SELECT more FROM b_mixed WHERE more IS NOT NULL")));
    }

    @Test
    void fieldsAreInferredAndWhatIsNestedIsJson() throws SQLException {
        Bulk answer = post(
                create("b_inferred"),
                "{\"@timestamp\":\"2026-01-31T12:00:00.5Z\",\"message\":\"a\",\"host\":{\"name\":\"h\"},\"tags\":[\"x\"],\"f\":1}",
                create("b_inferred"),
                "{\"message\":\"b\",\"f\":1.5,\"ok\":true}");

        String shard = shardOf("b_inferred");
        assertAll(
                () -> assertEquals(List.of("b_inferred 201", "b_inferred 201"), answer.items()),
                () -> assertEquals(
                        List.of(List.of("2026-01-31 12:00:00.500000", "a", "h", "x")),
                        select(
                                shard,
                                "SELECT CAST(`@timestamp` AS CHAR), message, JSON_UNQUOTE(JSON_EXTRACT(host, '$.name')),"
                                        + " JSON_UNQUOTE(JSON_EXTRACT(tags, '$[0]')) FROM b_inferred WHERE ok IS NULL")),
                () -> assertEquals(
                        List.of(List.of("1.5", "1")), select(shard, "SELECT f, ok FROM b_inferred WHERE ok")));
    }

    @Test
    void thePathNamesAFamilyAndPutDoesTheSame() throws SQLException {
        byte[] body = bytes("{\"create\":{}}", "{\"n\":1}", create("b_other"), "{\"n\":2}");

        Bulk posted = send("POST", "/b_path/_bulk", body, Map.of());
        Bulk put = send("PUT", "/b_path/_bulk?refresh=true&timeout=1m&filter_path=errors&pipeline=p", body, Map.of());
        Bulk atRoot = send("PUT", "/_bulk", bytes(create("b_path"), "{}"), Map.of());

        assertAll(
                () -> assertEquals(List.of("b_path 201", "b_other 201"), posted.items()),
                () -> assertEquals(List.of("b_path 201", "b_other 201"), put.items()),
                () -> assertEquals(List.of("b_path 201"), atRoot.items()),
                () -> assertEquals(3, count(shardOf("b_path"), "b_path")),
                () -> assertEquals(2, count(shardOf("b_other"), "b_other")));
    }

    @Test
    void gzipIsTakenAndOtherEncodingsAreNot() throws SQLException {
        byte[] plain = bytes(create("b_gzip"), "{\"n\":1}", create("b_gzip"), "{\"n\":2}");

        Bulk zipped = send("POST", "/_bulk", Stream.gzip(plain), Map.of("Content-Encoding", "gzip"));
        Bulk other = send("POST", "/_bulk", plain, Map.of("Content-Encoding", "br"));
        Bulk broken = send("POST", "/_bulk", plain, Map.of("Content-Encoding", "gzip"));

        assertAll(
                () -> assertEquals(List.of("b_gzip 201", "b_gzip 201"), zipped.items()),
                () -> assertEquals("415 UNSUPPORTED_MEDIA_TYPE", other.status() + " " + other.at("/code")),
                () -> assertEquals("gzip", other.header("Accept-Encoding")),
                () -> assertEquals("400 MALFORMED_GZIP", broken.status() + " " + broken.at("/code")),
                () -> assertEquals(2, count(shardOf("b_gzip"), "b_gzip")));
    }

    @Test
    void theLastLineMayLackItsEnd() {
        byte[] body = (create("b_unended") + "\n{\"n\":1}").getBytes(UTF_8);

        assertEquals(
                List.of("b_unended 201"), send("POST", "/_bulk", body, Map.of()).items());
    }

    @Test
    void aHugeEventIsRefusedAndItsNeighboursAreStored() throws SQLException {
        String shard = store("b_huge", SCHEMA, "[]");

        Bulk answer = post(
                create("b_huge"),
                "{\"n\":1}",
                create("b_huge"),
                "{\"s\":\"" + "x".repeat(16 << 20) + "\"}",
                create("b_huge"),
                "{\"s\":\"" + "y".repeat(3 << 20) + "\"}");

        assertAll(
                () -> assertEquals(List.of("b_huge 201", "b_huge 400 EVENT_TOO_LARGE", "b_huge 201"), answer.items()),
                () -> assertEquals(
                        List.of(List.of("2", String.valueOf(3 << 20))),
                        select(shard, "SELECT COUNT(*), MAX(LENGTH(s)) FROM b_huge")));
    }

    @Test
    void anEventThatBringsMoreFieldsThanATableHoldsHurtsNoneOfItsNeighbours() throws SQLException {
        String shard = store("b_wide", SCHEMA, "[]");
        String wide =
                IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));

        Bulk answer = post(
                create("b_wide"),
                "{\"n\":1}",
                create("b_wide"),
                "{\"n\":2,\"new\":true}",
                create("b_wide"),
                wide,
                create("b_wide"),
                "{\"n\":3,\"new\":false}");

        assertAll(
                () -> assertEquals(
                        List.of("b_wide 201", "b_wide 201", "b_wide 400 SCHEMA_TOO_WIDE", "b_wide 201"),
                        answer.items()),
                () -> assertEquals(
                        List.of(List.of("3", "6", "1")),
                        select(shard, "SELECT COUNT(*), SUM(n), SUM(new) FROM b_wide")));
    }

    @Test
    void manyRequestsThatBringTheSameFamilyAndFieldsMakeItOnce() throws SQLException {
        List<Bulk> answers = AtOnce.on(
                8, 16, i -> post(create("b_at_once"), "{\"n\":" + i + ",\"v\":" + (i % 2 == 0 ? "1" : "1.5") + "}"));

        assertAll(
                () -> assertEquals(1, tables("b_at_once")),
                () -> assertEquals(
                        answers.stream()
                                .filter(answer -> answer.items().equals(List.of("b_at_once 201")))
                                .count(),
                        count(shardOf("b_at_once"), "b_at_once")),
                () -> assertTrue(
                        answers.stream()
                                .allMatch(answer -> answer.items().equals(List.of("b_at_once 201"))
                                        || answer.items().equals(List.of("b_at_once 400 TYPE_MISMATCH"))),
                        () -> answers.stream().map(Bulk::items).toList().toString()));
    }

    @Test
    void aKeyStoresEveryFamilysEventsOnce() throws SQLException {
        Map<String, String> key = Map.of("Idempotency-Key", "bulk-1");
        byte[] body =
                bytes(create("b_key_1"), "{\"n\":1}", create("b_key_2"), "{\"n\":2}", create("b_key_1"), "{\"id\":1}");

        Bulk first = send("POST", "/_bulk", body, key);
        Bulk again = send("POST", "/_bulk", body, key);
        Bulk other = send("POST", "/_bulk", bytes(create("b_key_1"), "{\"n\":7}"), key);

        assertAll(
                () -> assertEquals(List.of("b_key_1 201", "b_key_2 201", "b_key_1 400 INVALID_NAME"), first.items()),
                () -> assertEquals(first.items(), again.items()),
                () -> assertEquals(
                        " true", first.header("Idempotent-Replayed") + " " + again.header("Idempotent-Replayed")),
                () -> assertEquals(List.of("b_key_1 400 IDEMPOTENCY_KEY_REUSED"), other.items()),
                () -> assertEquals(1, count(shardOf("b_key_1"), "b_key_1")),
                () -> assertEquals(1, count(shardOf("b_key_2"), "b_key_2")));
    }

    @Test
    void eventsAreCountedByWhatBecameOfThem() {
        post(create("b_counted"), "{\"n\":1}", create("b_counted"), "{\"id\":1}");

        given().get("/q/metrics")
                .then()
                .body(containsString("flotilla_ingest_bulk_refused_total{code=\"INVALID_NAME\"}"))
                .body(containsString("flotilla_ingest_bulk_seconds_count "))
                .body(not(containsString("b_counted")));
    }

    private static String shardOf(String family) {
        return store(family, "{}", "[]");
    }
}
