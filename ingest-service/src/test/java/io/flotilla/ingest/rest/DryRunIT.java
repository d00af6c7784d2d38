package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.store;
import static io.flotilla.ingest.Ingest.tables;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code PUT /api/log?dry-run=true}. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class DryRunIT {

    @Test
    void aNewFamilyIsToldAndNotMade() throws SQLException {
        tryOut(body("not_yet", "{\"a\":\"int\",\"b\":\"decimal(10,2)\"}", "[{\"a\":1},{}]"))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("family", equalTo("not_yet"))
                .body("accepted", equalTo(2))
                .body("rejected", nullValue())
                .body("shard", oneOf("orders", "metrics"))
                .body("newFamily", equalTo(true))
                .body("newFields", hasSize(2))
                .body("newFields[1].name", equalTo("b"))
                .body("newFields[1].type", equalTo("decimal(10,2)"));

        assertEquals(0, tables("not_yet"));
        given().get("/api/families/not_yet/rejects").then().statusCode(404);
    }

    @Test
    void newFieldsOfAFamilyAreToldAndNothingIsStored() throws SQLException {
        String shard = store("tried", "{\"a\":\"int\"}", "[{\"a\":1}]");

        tryOut(body("tried", "{\"a\":\"int\",\"b\":\"string\"}", "[{\"a\":2,\"b\":\"x\"}]"))
                .statusCode(200)
                .body("shard", equalTo(shard))
                .body("newFamily", equalTo(false))
                .body("newFields.name", equalTo(List.of("b")));

        assertEquals(1, count(shard, "tried"));
        given().contentType("application/json")
                .body(body("tried", "{\"a\":\"int\"}", "[]"))
                .put("/api/log")
                .then()
                .body("schemaVersion", equalTo(1));
    }

    @Test
    void lenientlyTheRejectsAreToldToo() {
        given().contentType("application/json")
                .header("Prefer", "handling=lenient")
                .body(body("tried_leniently", "{\"a\":\"int\"}", "[{\"a\":1},{\"a\":1.5}]"))
                .put("/api/log?dry-run=true")
                .then()
                .statusCode(200)
                .header("Preference-Applied", equalTo("handling=lenient"))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rejects[0].pointer", equalTo("/logs/1/a"));
    }

    @Test
    void whatWouldBeRefusedIsRefused() throws SQLException {
        store("taken", "{\"a\":\"int\"}", "[]");

        refused("taken", "{\"a\":\"string\"}", "[]", 409, "TYPE_CONFLICT");
        refused("taken", "{\"A\":\"int\"}", "[]", 409, "NAME_CONFLICT");
        refused("TAKEN", "{\"a\":\"int\"}", "[]", 409, "NAME_CONFLICT");
        refused("taken", "{\"a\":\"int\"}", "[{\"a\":1.5}]", 422, "TYPE_MISMATCH");
        refused("taken", wide(), "[]", 422, "SCHEMA_TOO_WIDE");
        refused("too_wide", wide(), "[]", 422, "SCHEMA_TOO_WIDE");
        assertEquals(0, tables("too_wide"));
    }

    @Test
    void theWishIsTrueOrFalse() throws SQLException {
        given().contentType("application/json")
                .body(body("never_wished", "{\"a\":\"int\"}", "[{\"a\":1}]"))
                .put("/api/log?dry-run=yes")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"));

        assertEquals(0, tables("never_wished"));
    }

    private static void refused(String family, String schema, String logs, int status, String code) {
        tryOut(body(family, schema, logs)).statusCode(status).body("code", equalTo(code));
    }

    private static ValidatableResponse tryOut(String body) {
        return given().contentType("application/json")
                .headers(Map.of("Idempotency-Key", "tried"))
                .body(body)
                .put("/api/log?dry-run=true")
                .then();
    }

    private static String wide() {
        return IntStream.range(0, 1_100)
                .mapToObj(i -> "\"f" + i + "\":\"string\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
