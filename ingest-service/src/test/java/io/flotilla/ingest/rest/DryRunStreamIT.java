package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.rejectTable;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Ingest.tables;
import static io.flotilla.ingest.Stream.events;
import static io.flotilla.ingest.Stream.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.Stream;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Streams that are tried out: {@code ?dry-run=true}. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class DryRunStreamIT {

    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";

    @Test
    void aNewFamilyIsToldWithTheFieldsOfAllChunksAndNotMade() throws SQLException {
        Stream answer = tryOut("ds_new", events(0, 2_500) + "{\"late\":true}\n", Map.of());

        assertAll(
                () -> assertEquals(
                        "true true 2501 2501 true",
                        answer.last("/complete") + " " + answer.last("/dryRun") + " " + answer.last("/lines") + " "
                                + answer.last("/accepted") + " " + answer.last("/newFamily")),
                () -> assertEquals(
                        "[{\"name\":\"n\",\"type\":\"int\"},{\"name\":\"s\",\"type\":\"string\"},"
                                + "{\"name\":\"late\",\"type\":\"bool\"}]",
                        answer.last().path("newFields").toString()),
                () -> assertEquals("", answer.last("/schemaVersion")),
                () -> assertEquals(0, tables("ds_new")));
    }

    @Test
    void noRowsNoKeysNoRejectsAndNoFieldsAreLeftBehind() throws SQLException {
        String shard = store("ds_old", SCHEMA, "[{\"n\":1}]");

        Stream answer = tryOut(
                "ds_old",
                "{\"n\":1,\"more\":1}\n{\"n\":\"x\"}\n",
                Map.of("Prefer", "handling=lenient", "Idempotency-Key", "tried"));

        String system = Fleet.shared().shard(shard).systemDatabase();
        assertAll(
                () -> assertEquals(
                        "1 1 false more",
                        answer.last("/accepted") + " " + answer.last("/rejected") + " " + answer.last("/newFamily")
                                + " " + answer.last("/newFields/0/name")),
                () -> assertEquals("2", answer.last("/rejects/0/line")),
                () -> assertEquals("handling=lenient", answer.header("Preference-Applied")),
                () -> assertEquals(1, count(shard, "ds_old")),
                () -> assertEquals(
                        List.of(List.of("0", "0", "3")),
                        select(
                                shard,
                                "SELECT (SELECT COUNT(*) FROM " + system + ".idempotency_key WHERE family = 'ds_old'),"
                                        + " (SELECT COUNT(*) FROM " + rejectTable(shard)
                                        + " WHERE family = 'ds_old'),"
                                        + " (SELECT COUNT(*) FROM information_schema.columns WHERE table_name = 'ds_old')")));
    }

    @Test
    void whatWouldBeRefusedIsRefused() throws SQLException {
        store("ds_taken", SCHEMA, "[]");

        assertAll(
                () -> refused("422 UNKNOWN_FIELD", Stream.withSchema("ds_taken", "{}"), "{\"n\":1}\n"),
                () -> refused("409 TYPE_CONFLICT", Stream.withSchema("ds_taken", "{\"n\":\"bool\"}"), "{\"n\":true}\n"),
                () -> refused("422 TYPE_MISMATCH", "ds_taken?", "{\"n\":1.5}\n"),
                () -> refused("400 MALFORMED_JSON", "ds_taken?", "{\n"));
    }

    @Test
    void aBodyWithoutLinesIsTriedOutToo() throws SQLException {
        Stream answer = tryOut("ds_empty", "", Map.of());

        assertEquals(
                "true true 0", answer.last("/dryRun") + " " + answer.last("/newFamily") + " " + answer.last("/lines"));
        assertEquals(0, tables("ds_empty"));
    }

    @Test
    void theWishIsTrueOrFalse() throws SQLException {
        Stream answer = post("ds_wish?dry-run=yes", events(0, 1).getBytes(UTF_8), Map.of());

        assertEquals("400 BAD_REQUEST", answer.status() + " " + answer.last("/code"));
        assertEquals(0, tables("ds_wish"));
    }

    private static void refused(String expected, String target, String body) {
        Stream answer = post(target + "&dry-run=true", body.getBytes(UTF_8), Map.of());

        assertEquals(expected, answer.status() + " " + answer.last("/code"));
    }

    private static Stream tryOut(String family, String body, Map<String, String> headers) {
        return post(family + "?dry-run=true", body.getBytes(UTF_8), headers);
    }
}
