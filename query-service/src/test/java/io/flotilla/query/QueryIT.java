package io.flotilla.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.registry.Family;
import io.flotilla.api.schema.Field;
import io.flotilla.process.Deadline;
import io.flotilla.registry.client.RegistryClient;
import io.flotilla.testkit.Fleet;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "query"), @ResourceArg(name = "registry", value = "true")})
class QueryIT {

    private static final String COUNT_OF_GOOD_QUERIES =
            "flotilla_query_duration_seconds_count{format=\"JSON\",outcome=\"OK\"";

    @Inject
    RegistryClient registry;

    private final Fleet fleet = Fleet.shared();
    private Families families;

    @BeforeEach
    void prepare() {
        families = new Families(fleet, registry);
    }

    @Test
    void givesTheDogsOfTheReadme() throws SQLException {
        families.insertDogs(families.dogs("dog_registry"));

        assertEquals(
                "{\"results\":["
                        + "{\"id\":1,\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100},"
                        + "{\"id\":2,\"name\":\"max\",\"breed\":\"chihuahua\",\"weight\":3},"
                        + "{\"id\":3,\"name\":\"sprinkle\",\"breed\":\"pitbull\",\"weight\":50},"
                        + "{\"id\":4,\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100},"
                        + "{\"id\":5,\"name\":\"max\",\"breed\":\"chihuahua\",\"weight\":3},"
                        + "{\"id\":6,\"name\":\"sprinkle\",\"breed\":\"pitbull\",\"weight\":50}]}",
                ok("SELECT * FROM `dog_registry`;", ContentType.JSON.toString()));
        assertEquals(
                "{\"results\":[{\"id\":1,\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100},"
                        + "{\"id\":4,\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100}]}",
                ok(
                        "select * from dog_registry where breed = \"labrador\" and name != \"max\" order by weight;",
                        ContentType.JSON.toString()));
    }

    @Test
    void answersInLinesAndInCsvToo() throws SQLException {
        families.dogs("kennel");

        assertEquals(
                "{\"name\":\"max\",\"weight\":3}\n{\"name\":\"spot\",\"weight\":100}\n{\"complete\":true,\"rows\":2}\n",
                ok("SELECT name, weight FROM kennel WHERE name <> 'sprinkle' ORDER BY name", "application/x-ndjson"));
        assertEquals(
                "name,\"a,b\",n\r\nmax,\"\",\r\nspot,\"\",\r\n",
                ok(
                        "SELECT name, '' AS `a,b`, NULL AS n FROM kennel WHERE name <> 'sprinkle' ORDER BY name",
                        "text/csv"));
    }

    @Test
    void givesNothingAsAnEmptyList() throws SQLException {
        families.make("nothing", Field.of("a", "string"));

        assertEquals("{\"results\":[]}", ok("SELECT * FROM nothing", "application/json"));
        assertEquals("{\"complete\":true,\"rows\":0}\n", ok("SELECT * FROM nothing", "application/x-ndjson"));
        assertEquals("id,a\r\n", ok("SELECT * FROM nothing", "text/csv"));
    }

    @Test
    void refusesOtherFormats() {
        given().contentType(ContentType.JSON)
                .accept("text/html")
                .body(Map.of("query", "SELECT 1"))
                .post("/api/query")
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void writesEveryTypeExactly() throws SQLException {
        Family family = families.make(
                "types",
                Field.of("s", "string"),
                Field.of("i", "int"),
                Field.of("f", "float"),
                Field.of("b", "bool"),
                Field.of("t", "datetime"),
                Field.of("d", "decimal(30,10)"),
                Field.of("j", "json"));
        families.insert(
                family,
                List.of("s", "i", "f", "b", "t", "d", "j"),
                List.of(
                        Arrays.asList(
                                "\u0000\"\\\n\uD83D\uDE00",
                                Long.MAX_VALUE,
                                0.1,
                                true,
                                "2026-01-31 10:11:12.500000",
                                new BigDecimal("12345678901234567890.1234567890"),
                                "{\"k\":[1,null,\"x\"]}"),
                        Arrays.asList("", Long.MIN_VALUE, 1e300, false, "1999-12-31 23:59:59", BigDecimal.ZERO, "[]"),
                        Arrays.asList(null, null, null, null, null, null, null)));

        assertEquals(
                "{\"results\":[{\"id\":1,\"s\":\"\\u0000\\\"\\\\\\n\uD83D\uDE00\",\"i\":9223372036854775807,\"f\":0.1,\"b\":true,"
                        + "\"t\":\"2026-01-31T10:11:12.5Z\",\"d\":\"12345678901234567890.1234567890\",\"j\":{\"k\":[1,null,\"x\"]}},"
                        + "{\"id\":2,\"s\":\"\",\"i\":-9223372036854775808,\"f\":1.0E300,\"b\":false,"
                        + "\"t\":\"1999-12-31T23:59:59Z\",\"d\":\"0.0000000000\",\"j\":[]},"
                        + "{\"id\":3,\"s\":null,\"i\":null,\"f\":null,\"b\":null,\"t\":null,\"d\":null,\"j\":null}]}",
                ok("SELECT * FROM types ORDER BY id", "application/json"));
        assertEquals(
                "{\"results\":[{\"x\":[]}]}",
                ok("SELECT x FROM (SELECT q.j AS x, q.id FROM types q) d WHERE id = 2", "application/json"));
    }

    @Test
    void writesComputedValuesExactly() {
        assertEquals(
                "{\"results\":[{\"u\":18446744073709551615,\"d\":\"0.10\",\"day\":\"2026-01-31\",\"time\":\"-01:02:03.5\","
                        + "\"bin\":\"AP8=\",\"b\":1,\"n\":null}]}",
                ok(
                        "SELECT 18446744073709551615 AS u, 0.10 AS d, DATE '2026-01-31' AS day, TIME '-01:02:03.5' AS time, "
                                + "x'00FF' AS bin, 1 = 1 AS b, NULL AS n",
                        "application/json"));
    }

    @Test
    void keepsBothOfTwoColumnsWithOneName() {
        assertEquals(
                "{\"results\":[{\"a\":1,\"a_2\":2,\"1+1\":2}]}", ok("SELECT 1 AS a, 2 AS a, 1+1", "application/json"));
    }

    @Test
    void understandsNamesThatNeedQuoting() throws SQLException {
        Family family = families.make("a.b", Field.of("Beak Length (mm)", "float"), Field.of("order", "int"));
        families.insert(family, List.of("Beak Length (mm)", "order"), List.of(List.of(39.1, 7)));

        assertEquals(
                "{\"results\":[{\"Beak Length (mm)\":39.1,\"order\":7,\"p.order + 1\":8}]}",
                ok("SELECT `Beak Length (mm)`, p.order, p.order + 1 FROM `a.b` p", "application/json"));
    }

    @Test
    void refusesToJoinFamiliesOfTwoShards() throws SQLException {
        Family first = families.dogs("first");
        Family second = families.dogsElsewhere(first, "second");

        refused("SELECT * FROM first JOIN " + second.name() + " USING (id)", 422, "SPANS_SHARDS")
                .body("detail", containsString("first on " + first.shard()))
                .body("detail", containsString(second.name() + " on " + second.shard()));
    }

    @Test
    void findsAFamilyThatWasMadeAMomentAgoElsewhere() {
        try (ElsewhereMade elsewhere = new ElsewhereMade(fleet.registry().url())) {
            elsewhere.ensure("brand_new");

            assertEquals("{\"results\":[]}", ok("SELECT * FROM brand_new", "application/json"));
        }
    }

    @Test
    void refusesWithACodeAndThePlace() throws SQLException {
        families.dogs("dogs");

        refused("SELECT * FROM raw_logs", 404, "UNKNOWN_TABLE").body("table", equalTo("raw_logs"));
        refused("SELECT * FROM Dogs", 404, "UNKNOWN_TABLE");
        refused("DELETE FROM dogs", 403, "NOT_A_SELECT");
        refused("SELECT name,\n SLEEP(5) FROM dogs", 403, "FUNCTION_NOT_ALLOWED")
                .body("line", equalTo(2));
        refused("SELECT nme FROM dogs", 422, "UNKNOWN_COLUMN").body("detail", containsString("'nme'"));
        refused("SELECT dogs.nme + 1 AS name FROM dogs", 422, "UNKNOWN_COLUMN").body("column_name", equalTo("nme"));
        refused("SELECT name FROM dogs WHERE", 400, "SYNTAX_ERROR");
        refused("SELECT (SELECT name FROM dogs)", 422, "INVALID_QUERY").body("errno", equalTo(1242));
        refused("SELECT MAX(weight) FROM dogs WHERE MAX(weight) > 1", 422, "INVALID_QUERY");
        refused("", 400, "MISSING_QUERY");
    }

    @Test
    void refusesABodyThatIsNoQuestion() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/query")
                .then()
                .statusCode(400)
                .body("code", equalTo("MISSING_QUERY"));
        given().contentType(ContentType.JSON)
                .body("{\"query\":")
                .post("/api/query")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
        given().contentType(ContentType.JSON)
                .body("{\"query\":\"SELECT 1\",\"x\":1}")
                .post("/api/query")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"query\":17}")
                .post("/api/query")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON).body("").post("/api/query").then().statusCode(400);
    }

    @Test
    void describesExactlyTheFamilies() throws SQLException {
        families.make("zebras", Field.of("stripes", "int"), Field.of("born", "datetime"));
        families.make("apes", Field.of("name", "string"), Field.of("price", "decimal(12,2)"), Field.of("x", "json"));

        List<String> names =
                given().get("/api/describe").then().statusCode(200).extract().path("tables.name");

        assertEquals(
                "{\"tables\":[{\"name\":\"apes\",\"columns\":[{\"name\":\"id\",\"type\":\"int\",\"nullable\":false},"
                        + "{\"name\":\"name\",\"type\":\"text\",\"nullable\":true},"
                        + "{\"name\":\"price\",\"type\":\"decimal\",\"nullable\":true},"
                        + "{\"name\":\"x\",\"type\":\"json\",\"nullable\":true}]}]}",
                given().get("/api/describe?family=apes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        assertEquals(names.stream().sorted().toList(), names);
        assertTrue(names.containsAll(List.of("apes", "zebras")));
        assertFalse(names.contains("raw_logs"));
        given().get("/api/describe?family=nope").then().statusCode(404).body("code", equalTo("UNKNOWN_TABLE"));
    }

    @Test
    void countsQueries() {
        ok("SELECT 1", "application/json");

        // The timer stops after the last byte is out, so the next request may come first.
        Deadline deadline = Deadline.in(Duration.ofSeconds(20));
        while (!metrics().contains(COUNT_OF_GOOD_QUERIES) && deadline.pause()) {
            continue;
        }
        assertTrue(metrics().contains(COUNT_OF_GOOD_QUERIES), metrics());
    }

    @Test
    void isAskedByPost() {
        given().get("/api/query").then().statusCode(405).contentType(startsWith("application/problem+json"));
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static String ok(String sql, String accept) {
        return given().contentType(ContentType.JSON)
                .accept(accept)
                .body(Map.of("query", sql))
                .post("/api/query")
                .then()
                .statusCode(200)
                .contentType(startsWith(
                        accept.split(";")[0].equals("application/json") ? "application/json" : accept.split(";")[0]))
                .extract()
                .asString();
    }

    private static ValidatableResponse refused(String sql, int status, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("query", sql))
                .post("/api/query")
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("pointer", equalTo("/query"));
    }
}
