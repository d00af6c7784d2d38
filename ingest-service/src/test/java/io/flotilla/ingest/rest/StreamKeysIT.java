package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Stream.events;
import static io.flotilla.ingest.Stream.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.ingest.RawStream;
import io.flotilla.ingest.Stream;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stream sent again with its key stores every event once. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class StreamKeysIT {

    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";

    @Test
    void theSameStreamAgainStoresNothingAndSaysSo() throws Exception {
        String shard = store("sk_twice", SCHEMA, "[]");
        post("sk_twice", events(0, 2_500).getBytes(UTF_8), key("one"));

        Stream again = post("sk_twice", events(0, 2_500).getBytes(UTF_8), key("one"));

        List<String> replayed = again.lines().stream()
                .filter(line -> line.path("type").asText().equals("progress"))
                .map(line -> line.path("replayed").asText())
                .distinct()
                .toList();
        assertAll(
                () -> assertEquals(List.of("true"), replayed),
                () -> assertEquals("2500", again.last("/accepted")),
                () -> assertEquals(stored(2_500), select(shard, "SELECT COUNT(*), COUNT(DISTINCT n) FROM sk_twice")));
    }

    @Test
    void aStreamThatWasCutIsCompletedByItsRetry() throws Exception {
        String shard = store("sk_cut", SCHEMA, "[]");
        try (RawStream cut = RawStream.open("sk_cut", "Idempotency-Key: two\n")) {
            cut.send(events(0, 2_500)).awaitLines(2_000);
        }

        Stream retry = post("sk_cut", events(0, 5_000).getBytes(UTF_8), key("two"));

        JsonNode first = retry.lines().get(0);
        assertAll(
                () -> assertEquals("true", first.path("replayed").asText()),
                () -> assertEquals("5000", retry.last("/accepted")),
                () -> assertEquals(stored(5_000), select(shard, "SELECT COUNT(*), COUNT(DISTINCT n) FROM sk_cut")));
    }

    @Test
    void anotherBodyUnderTheKeyIsRefusedWhereItDiffers() throws Exception {
        String shard = store("sk_other", SCHEMA, "[]");
        post("sk_other", events(0, 2_500).getBytes(UTF_8), key("three"));

        Stream other = post("sk_other", (events(0, 1_999) + events(0, 1)).getBytes(UTF_8), key("three"));

        assertAll(
                () -> assertEquals("IDEMPOTENCY_KEY_REUSED", other.last("/problem/code")),
                () -> assertEquals("1001", other.last("/problem/line")),
                () -> assertEquals("1000", other.last("/lines")),
                () -> assertEquals(stored(2_500), select(shard, "SELECT COUNT(*), COUNT(DISTINCT n) FROM sk_other")));
    }

    @Test
    void anotherSchemaIsAnotherStream() {
        post(Stream.withSchema("sk_schema", SCHEMA), events(0, 1).getBytes(UTF_8), key("four"));

        Stream other = post("sk_schema", events(0, 1).getBytes(UTF_8), key("four"));

        assertEquals("422 IDEMPOTENCY_KEY_REUSED", other.status() + " " + other.last("/code"));
    }

    @Test
    void aBatchAndAStreamMayHaveTheSameKey() throws Exception {
        put(body("sk_batch", SCHEMA, "[{\"n\":-1}]").getBytes(UTF_8), key("five"))
                .statusCode(200);

        Stream answer = post("sk_batch", events(0, 1).getBytes(UTF_8), key("five"));

        assertEquals(stored(2), select(answer.last("/shard"), "SELECT COUNT(*), COUNT(DISTINCT n) FROM sk_batch"));
    }

    private static List<List<String>> stored(int events) {
        return List.of(List.of(Integer.toString(events), Integer.toString(events)));
    }

    private static Map<String, String> key(String value) {
        return Map.of("Idempotency-Key", value);
    }
}
