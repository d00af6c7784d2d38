package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Ingest.tables;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets its 4xx, stores nothing, makes no family, and does not disturb the service. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class RefusalsIT {

    private static final String FAMILY = "never_made";
    private static final String SCHEMA = "\"schema\":{\"n\":\"int\",\"f\":\"float\",\"s\":\"string\"}";

    static Stream<Arguments> badBodies() {
        return Stream.of(
                refused("{", 400, "MALFORMED_JSON", ""),
                refused("{\"family\":\"never_made\"," + SCHEMA + ",\"logs\":[{\"n\":1}]} x", 400, "MALFORMED_JSON", ""),
                refused(logs("[{\"n\":NaN}]"), 400, "MALFORMED_JSON", "/logs/0/n"),
                refused(logs("[{\"n\":1},]"), 400, "MALFORMED_JSON", null),
                refused("{\"family\":\"never_made\"," + SCHEMA + ",\"more\":1}", 400, "UNKNOWN_MEMBER", "/more"),
                refused("{" + SCHEMA + ",\"logs\":[{\"n\":1}]}", 400, "MISSING_MEMBER", "/family"),
                refused("{\"family\":\"never_made\",\"logs\":[{\"n\":1}]}", 400, "MISSING_MEMBER", "/schema"),
                refused("{\"family\":\"never_made\",\"schema\":{\"n\":\"inn\"}}", 400, "UNKNOWN_TYPE", "/schema/n"),
                refused("{\"family\":\"never_made\",\"schema\":{\"id\":\"int\"}}", 400, "INVALID_NAME", "/schema/id"),
                refused("{\"family\":\"never_made\",\"schema\":{\"a`b\":\"int\"}}", 400, "INVALID_NAME", "/schema/a`b"),
                refused(
                        "{\"family\":\"never_made\",\"schema\":{\"a\\u0000\":\"int\"}}",
                        400,
                        "INVALID_NAME",
                        "/schema/a\0"),
                refused(
                        "{\"family\":\"never_made\",\"schema\":{\"" + "n".repeat(65) + "\":\"int\"}}",
                        400,
                        "INVALID_NAME",
                        "/schema/" + "n".repeat(65)),
                refused("{\"family\":\"" + "f".repeat(65) + "\"," + SCHEMA + "}", 400, "INVALID_NAME", "/family"),
                refused("{\"family\":\"a`b\"," + SCHEMA + "}", 400, "INVALID_NAME", "/family"),
                refused("{\"family\":\"raw_logs\"," + SCHEMA + "}", 400, "INVALID_NAME", "/family"),
                refused(
                        "{\"family\":\"never_made\",\"schema\":{\"a\":\"int\",\"A\":\"int\"}}",
                        400,
                        "DUPLICATE_FIELD",
                        "/schema/A"),
                refused(logs("[{\"n\":1},{\"n\":2,\"n\":3}]"), 400, "DUPLICATE_KEY", "/logs/1/n"),
                refused(logs("[{\"n\":1},{\"n\":\"1\"}]"), 422, "TYPE_MISMATCH", "/logs/1/n"),
                refused(logs("[{\"n\":{\"a\":1}}]"), 422, "TYPE_MISMATCH", "/logs/0/n"),
                refused(logs("[{\"n\":3.9}]"), 422, "TYPE_MISMATCH", "/logs/0/n"),
                refused(logs("[7]"), 422, "TYPE_MISMATCH", "/logs/0"),
                refused(logs("[{\"n\":9223372036854775808}]"), 422, "OUT_OF_RANGE", "/logs/0/n"),
                refused(logs("[{\"f\":1e400}]"), 422, "OUT_OF_RANGE", "/logs/0/f"),
                refused(logs("[{\"s\":\"\\ud800\"}]"), 422, "OUT_OF_RANGE", "/logs/0/s"),
                refused(logs("[{},{\"weight\":1}]"), 422, "UNKNOWN_FIELD", "/logs/1/weight"),
                refused(logs("[{\"s\":\"" + "x".repeat(16 << 20) + "\"}]"), 422, "EVENT_TOO_LARGE", "/logs/0"));
    }

    @ParameterizedTest(name = "{2} {3}")
    @MethodSource("badBodies")
    void badInputIsExplainedAndStoresNothing(String body, int status, String code, String pointer) throws SQLException {
        put(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("requestId", notNullValue())
                .body("pointer", pointer == null ? notNullValue() : equalTo(pointer));

        assertEquals(0, tables(FAMILY));
    }

    @Test
    void aBadEventStoresNoneOfItsBatch() throws SQLException {
        String shard = store("kept", "{\"n\":\"int\"}", "[{\"n\":1}]");

        put(body("kept", "{\"n\":\"int\"}", "[{\"n\":2},{\"n\":\"x\"}]")).statusCode(422);

        assertEquals(1, count(shard, "kept"));
        store("kept", "{\"n\":\"int\"}", "[{\"n\":3}]");
    }

    @Test
    void anotherTypeForAFieldIsAConflictThatNamesBoth() throws SQLException {
        String shard = store("typed", "{\"n\":\"int\"}", "[{\"n\":1}]");

        put(body("typed", "{\"n\":\"string\"}", "[{\"n\":\"x\"}]"))
                .statusCode(409)
                .body("code", equalTo("TYPE_CONFLICT"))
                .body("detail", allOf(containsString("int"), containsString("string")));

        assertEquals(1, count(shard, "typed"));
    }

    @Test
    void aNameThatDiffersOnlyByCaseIsAConflict() {
        store("cased", "{\"n\":\"int\"}", "[]");

        put(body("cased", "{\"N\":\"int\"}", "[]")).statusCode(409).body("code", equalTo("NAME_CONFLICT"));
        put(body("Cased", "{\"n\":\"int\"}", "[]")).statusCode(409).body("code", equalTo("NAME_CONFLICT"));
    }

    @Test
    void moreFieldsThanATableHoldsAreRefused() throws SQLException {
        String schema = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"f" + i + "\":\"int\"")
                .collect(Collectors.joining(",", "{", "}"));

        put(body(FAMILY, schema, "[{\"f1\":1}]")).statusCode(422).body("code", equalTo("SCHEMA_TOO_WIDE"));

        assertEquals(0, tables(FAMILY));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = logs("[{\"s\":\"é\"}]").getBytes(StandardCharsets.ISO_8859_1);

        put(body, Map.of())
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"))
                .body("offset", notNullValue());
    }

    @Test
    void anEmptyBodyAndOtherMediaTypesAreRefused() {
        put(new byte[0], Map.of()).statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        given().contentType("text/plain")
                .body(logs("[]"))
                .put("/api/log")
                .then()
                .statusCode(415);
        given().get("/api/log").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void abyssesAndHugeNumbersAreRefusedAtOnce() {
        String schema = "{\"j\":\"json\"}";
        put("{\"logs\":" + "[".repeat(100_000)).statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        put(body(FAMILY, schema, "[{\"j\":" + "[".repeat(100_000) + "]"))
                .statusCode(422)
                .body("code", equalTo("OUT_OF_RANGE"));
        put(body(FAMILY, schema, "[{\"j\":" + "9".repeat(2_000_000) + "}]"))
                .statusCode(422)
                .body("code", equalTo("OUT_OF_RANGE"));
        put(body(FAMILY, schema, "[{\"j\":1e1000000000}]")).statusCode(422).body("code", equalTo("OUT_OF_RANGE"));
    }

    private static Arguments refused(String body, int status, String code, String pointer) {
        return Arguments.of(body, status, code, pointer);
    }

    private static String logs(String logs) {
        return "{\"family\":\"never_made\"," + SCHEMA + ",\"logs\":" + logs + "}";
    }
}
