package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.ingest.AtOnce;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /api/families/{family}/rejects}. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class RejectsIT {

    private static final String SCHEMA = "{\"n\":\"int\"}";
    private static final String REJECTS = "/api/families/{family}/rejects";

    @Test
    void rejectsAreListedPageByPage() {
        keep("listed", "[{\"n\":1.5},{\"n\":\"x\"}, { \"m\" : 0 } ]");

        Number next = given().get(REJECTS + "?limit=2", "listed")
                .then()
                .statusCode(200)
                .body("rejects", hasSize(2))
                .body("rejects[0].code", equalTo("TYPE_MISMATCH"))
                .body("rejects[0].detail", equalTo("The field is an int, a whole number; this is '1.5'"))
                .body("rejects[0].pointer", equalTo("/logs/0/n"))
                .body("rejects[0].event", equalTo("{\"n\":1.5}"))
                .body("rejects[0].rejectedAt", notNullValue())
                .body("rejects[0].id", greaterThan(0))
                .extract()
                .path("next");
        given().get(REJECTS + "?limit=2&after=" + next, "listed")
                .then()
                .statusCode(200)
                .body("rejects.event", equalTo(List.of("{ \"m\" : 0 }")))
                .body("next", nullValue());
    }

    @Test
    void largeRejectsMakeShorterPages() {
        String large = "{\"m\":\"" + "x".repeat(3 << 20) + "\"}";
        keep("large_rejects", "[" + large + "," + large + ",1]");

        Number next = given().get(REJECTS, "large_rejects")
                .then()
                .body("rejects", hasSize(1))
                .extract()
                .path("next");

        given().get(REJECTS + "?after=" + next, "large_rejects")
                .then()
                .body("rejects", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void rejectsThatFitTheWiderSchemaBecomeRowsAndTheOthersStay() throws SQLException {
        keep("widened", "[{\"n\":1,\"m\":\"a\"},{\"n\":\"x\"},{\"m\":\"b\"},{\"k\":1}]");
        replay("widened").body("replayed", equalTo(0)).body("remaining", equalTo(4));

        String shard = store("widened", "{\"m\":\"string\"}", "[]");
        replay("widened")
                .body("replayed", equalTo(2))
                .body("remaining", equalTo(2))
                .body("next", nullValue());
        replay("widened").body("replayed", equalTo(0)).body("remaining", equalTo(2));

        assertEquals(List.of("1 a", "null b"), rows(shard, "SELECT n, m FROM widened ORDER BY id"));
        given().get(REJECTS, "widened").then().body("rejects.event", equalTo(List.of("{\"n\":\"x\"}", "{\"k\":1}")));
    }

    @Test
    void twoReplaysAtOnceStoreEveryEventOnce() throws SQLException {
        String logs = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"n\":" + i + ",\"m\":1}")
                .collect(Collectors.joining(",", "[", "]"));
        keep("raced", logs);
        String shard = store("raced", "{\"m\":\"int\"}", "[]");

        List<Integer> replayed = AtOnce.on(2, 2, i -> replay("raced").extract().path("replayed"));

        int rest = replay("raced").body("remaining", equalTo(0)).extract().path("replayed");
        assertEquals(5_000, replayed.get(0) + replayed.get(1) + rest);
        assertEquals(List.of("5000 5000"), rows(shard, "SELECT COUNT(*), COUNT(DISTINCT n) FROM raced"));
    }

    @Test
    void rejectsOlderThanATimeAreForgotten() {
        keep("purged", "[1,2]");
        keep("kept_beside", "[1]");

        purge("purged", Instant.now().minusSeconds(3_600).toString()).body("purged", equalTo(0));
        purge("purged", "2999-01-01T00:00:00+02:00").body("purged", equalTo(2));

        given().get(REJECTS, "purged").then().body("rejects", hasSize(0));
        given().get(REJECTS, "kept_beside").then().body("rejects", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    ?limit=0",
        "GET,    ?limit=1001",
        "GET,    ?limit=ten",
        "GET,    ?after=-1",
        "DELETE, ?before=yesterday",
        "DELETE, ''",
        "DELETE, ?before=0999-01-01T00:00:00Z",
        "POST,   /replay?after=x"
    })
    void nonsenseIsABadRequest(String method, String query) {
        store("asked_badly", SCHEMA, "[]");

        given().request(method, "/api/families/asked_badly/rejects" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"));
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "DELETE, ?before=2026-01-01T00:00:00Z", "POST, /replay"})
    void aFamilyThatIsNotThereIsNotFound(String method, String query) {
        given().request(method, "/api/families/nobody/rejects" + query)
                .then()
                .statusCode(404)
                .body("code", equalTo("FAMILY_NOT_FOUND"));
    }

    private static void keep(String family, String logs) {
        put(body(family, SCHEMA, logs).getBytes(StandardCharsets.UTF_8), Map.of("Prefer", "handling=lenient"))
                .statusCode(200)
                .body("accepted", equalTo(0));
    }

    private static ValidatableResponse replay(String family) {
        return given().post(REJECTS + "/replay", family).then().statusCode(200);
    }

    private static ValidatableResponse purge(String family, String before) {
        return given().queryParam("before", before)
                .delete(REJECTS, family)
                .then()
                .statusCode(200);
    }

    private static List<String> rows(String shard, String sql) throws SQLException {
        return select(shard, sql).stream().map(row -> String.join(" ", row)).toList();
    }
}
