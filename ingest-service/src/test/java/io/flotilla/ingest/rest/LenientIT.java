package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.kept;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.rejectTable;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.tables;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code Prefer: handling=lenient}. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class LenientIT {

    private static final String SCHEMA = "{\"n\":\"int\",\"s\":\"string\"}";
    private static final String MIXED = "[{\"n\":1},{\"n\":2.5,\"s\":\"it's\"},{\"s\":\"x\"},{\"more\":{}}]";
    private static final Map<String, String> LENIENT = Map.of("Prefer", "handling=lenient");

    @Test
    void goodEventsAreStoredAndBadOnesKeptWithTheirReason() throws SQLException {
        String shard = put(utf8(body("mixed", SCHEMA, MIXED)), LENIENT)
                .statusCode(200)
                .header("Preference-Applied", equalTo("handling=lenient"))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("rejects", hasSize(2))
                .body("rejects[0].pointer", equalTo("/logs/1/n"))
                .body("rejects[0].code", equalTo("TYPE_MISMATCH"))
                .body("rejects[0].detail", equalTo("The field is an int, a whole number; this is '2.5'"))
                .body("rejects[1].code", equalTo("UNKNOWN_FIELD"))
                .extract()
                .path("shard");

        assertEquals(2, count(shard, "mixed"));
        assertEquals(
                List.of(
                        List.of("TYPE_MISMATCH", "/logs/1/n", "{\"n\":2.5,\"s\":\"it's\"}"),
                        List.of("UNKNOWN_FIELD", "/logs/3/more", "{\"more\":{}}")),
                kept(shard, "mixed"));
    }

    @Test
    void withoutThePreferenceABadEventSpoilsTheBatchAndTheAnswerIsAsBefore() throws SQLException {
        put(body("spoilt", SCHEMA, MIXED)).statusCode(422);
        assertEquals(0, tables("spoilt"));

        put(body("spoilt", SCHEMA, "[{\"n\":1}]"))
                .statusCode(200)
                .header("Preference-Applied", nullValue())
                .body("rejected", nullValue())
                .body("rejects", nullValue());
    }

    @Test
    void aBatchOfBadEventsAloneMakesItsFamilyAndKeepsThem() throws SQLException {
        String shard = put(utf8(body("all_bad", SCHEMA, "[1,[],{\"n\":true}]")), LENIENT)
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected", equalTo(3))
                .extract()
                .path("shard");

        assertEquals(0, count(shard, "all_bad"));
        assertEquals(3, kept(shard, "all_bad").size());
    }

    @Test
    void whatIsNoBatchIsRefusedAsAWhole() throws SQLException {
        put(utf8(body("no_batch", SCHEMA, "[{\"n\":1},{\"n\":\"x\"},{]")), LENIENT)
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
        put(utf8(body("no_batch", "{\"n\":\"inn\"}", "[{\"n\":1}]")), LENIENT)
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_TYPE"));

        assertEquals(0, tables("no_batch"));
    }

    @Test
    void aLenientAnswerIsGivenAgainUnderItsKeyAndNothingIsKeptTwice() throws SQLException {
        Map<String, String> headers = Map.of("Prefer", "handling=lenient", "Idempotency-Key", "lenient-1");
        byte[] body = utf8(body("lenient_key", SCHEMA, MIXED));

        String first = put(body, headers).statusCode(200).extract().asString();
        String second = put(body, headers)
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo("true"))
                .header("Preference-Applied", equalTo("handling=lenient"))
                .body("rejected", equalTo(2))
                .extract()
                .asString();

        assertEquals(first, second);
        String shard = put(body("lenient_key", SCHEMA, "[]")).extract().path("shard");
        assertEquals(2, count(shard, "lenient_key"));
        assertEquals(2, kept(shard, "lenient_key").size());
    }

    @Test
    void theLongestListOfRejectsFitsBesideItsKey() {
        String bad = "{\"" + "\\u0001\u20ac".repeat(150) + "\":1}";
        Map<String, String> headers = Map.of("Prefer", "handling=lenient", "Idempotency-Key", "lenient-2");
        byte[] body = utf8(body("long_list", SCHEMA, "[" + (bad + ",").repeat(199) + bad + "]"));

        String first = put(body, headers)
                .statusCode(200)
                .body("rejected", equalTo(200))
                .extract()
                .asString();

        assertEquals(first, put(body, headers).statusCode(200).extract().asString());
    }

    @Test
    void anEventLargerThanARowIsKeptByItsBeginning() throws SQLException {
        String logs = "[{\"s\":\"" + "x".repeat(15 << 20) + "\"},{\"n\":1}]";

        String shard = put(utf8(body("too_large", SCHEMA, logs)), LENIENT)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejects[0].code", equalTo("EVENT_TOO_LARGE"))
                .extract()
                .path("shard");

        assertEquals(
                List.of(List.of("65536", "1")),
                select(
                        shard,
                        "SELECT LENGTH(event), detail LIKE '%this is its beginning' FROM " + rejectTable(shard)
                                + " WHERE family = 'too_large'"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
