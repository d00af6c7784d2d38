package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.body;
import static io.flotilla.ingest.Ingest.count;
import static io.flotilla.ingest.Ingest.put;
import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class LogIT {

    private static final String DOG_SCHEMA = "{\"name\":\"string\",\"breed\":\"string\",\"weight\":\"int\"}";
    private static final String DOGS = "[{\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100},"
            + "{\"name\":\"max\",\"breed\":\"chihuahua\",\"weight\":3},"
            + "{\"name\":\"sprinkle\",\"breed\":\"pitbull\",\"weight\":50}]";

    @Test
    void eventsBecomeRowsInTheirOrderAndPuttingAgainAppends() throws SQLException {
        String body = body("dog_registry", DOG_SCHEMA, DOGS);

        put(body)
                .statusCode(200)
                .body("family", equalTo("dog_registry"))
                .body("accepted", equalTo(3))
                .body("shard", oneOf("orders", "metrics"))
                .body("schemaVersion", equalTo(1));
        String shard = put(body).statusCode(200).extract().path("shard");

        List<List<String>> rows = select(shard, "SELECT id, name, breed, weight FROM dog_registry ORDER BY id");
        assertEquals(
                List.of(
                        "1 spot labrador 100",
                        "2 max chihuahua 3",
                        "3 sprinkle pitbull 50",
                        "4 spot labrador 100",
                        "5 max chihuahua 3",
                        "6 sprinkle pitbull 50"),
                rows.stream().map(row -> String.join(" ", row)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"logs\":[]", ",\"logs\":null"})
    void noEventsAreAcceptedAndTheFamilyExists(String logs) throws SQLException {
        String family = "nothing_" + logs.length();

        String shard = put("{\"family\":\"" + family + "\",\"schema\":{\"a\":\"int\"}" + logs + "}")
                .statusCode(200)
                .body("accepted", equalTo(0))
                .extract()
                .path("shard");

        assertEquals(0, count(shard, family));
    }

    @Test
    void valuesArriveExactly() throws SQLException {
        String schema =
                "{\"s\":\"string\",\"i\":\"int\",\"f\":\"float\",\"b\":\"bool\",\"t\":\"datetime\",\"d\":\"decimal(20,4)\",\"j\":\"json\"}";
        String shard = store(
                "every_type",
                schema,
                "[{\"s\":\"\",\"i\":-9223372036854775808,\"f\":0.1,\"b\":false,\"t\":\"2026-01-01T00:00:00.000001+01:00\","
                        + "\"d\":1234567890123456.7891,\"j\":{\"a\":[1,null,\"\\u00e9\"]}},"
                        + "{\"s\":\"a'b\\\\c\\\"d\",\"i\":9.223372036854775807e18,\"f\":-1e300,\"b\":true,"
                        + "\"t\":\"0001-01-01T00:00:00Z\",\"d\":\"-0.0001\",\"j\":\"x\"},"
                        + "{\"j\":[]},{}]");

        List<List<String>> rows = select(
                shard,
                "SELECT s, i, f = 0.1e0 OR f = -1e300, b, CAST(t AS CHAR), d, REPLACE(j, ' ', '') FROM every_type ORDER BY id");
        assertEquals(
                List.of(
                        "",
                        "-9223372036854775808",
                        "1",
                        "0",
                        "2025-12-31 23:00:00.000001",
                        "1234567890123456.7891",
                        "{\"a\":[1,null,\"é\"]}".replace("é", rows.get(0).get(6).contains("u00e9") ? "\\u00e9" : "é")),
                rows.get(0));
        assertEquals(
                List.of("a'b\\c\"d", "9223372036854775807", "1", "1", "0001-01-01 00:00:00.000000", "-0.0001", "\"x\""),
                rows.get(1));
        assertEquals(Arrays.asList(null, null, null, null, null, null, "[]"), rows.get(2));
        assertEquals(Arrays.asList(null, null, null, null, null, null, null), rows.get(3));
    }

    @Test
    void textsOfEveryKindArriveByteForByte() throws SQLException {
        String shard = store(
                "texts",
                "{\"s\":\"string\"}",
                "[{\"s\":\"\uD83D\uDC36\"},{\"s\":\"\"},{\"s\":\"a\\u0000b\"},{\"s\":\" x \"},{\"s\":\"\\u001a\\r\\n\\t\\b\"},"
                        + "{\"s\":\"%_'\\\";--\"},{\"s\":\"\\uffff\\u202e\"}]");

        assertEquals(
                List.of("F09F90B6", "", "610062", "207820", "1A0D0A0908", "255F27223B2D2D", "EFBFBFE280AE"),
                select(shard, "SELECT HEX(s) FROM texts ORDER BY id").stream()
                        .map(row -> row.get(0))
                        .toList());
    }

    @Test
    void aStringOfFiveMegabytesFits() throws SQLException {
        String shard =
                store("large", "{\"s\":\"string\"}", "[{\"s\":\"" + "\\n'\uD83D\uDC36x".repeat(700_000) + "\"}]");

        assertEquals(List.of(List.of("4900000")), select(shard, "SELECT LENGTH(s) FROM large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select",
                "Beak Length (mm)",
                "a.b",
                "a/b",
                "a;b--",
                "größe",
                "50% of it?",
                "'\\\"quoted\\\"'",
                "x%2Fy",
                "...",
                "x&y=z",
                "#1",
                "a\\\\b",
                "日本"
            })
    void namesMayBeWhateverATableCanHave(String name) throws SQLException {
        String plain = name.replace("\\\"", "\"").replace("\\\\", "\\");

        String shard = store(name, "{\"" + name + "\":\"int\"}", "[{\"" + name + "\":7}]");

        assertEquals(List.of(List.of("7")), select(shard, "SELECT `" + plain + "` FROM `" + plain + "`"));
    }

    @Test
    void newFieldsAddColumnsAndEarlierRowsLackThem() throws SQLException {
        store("growing", "{\"a\":\"int\"}", "[{\"a\":1}]");

        String shard = put(body("growing", "{\"b\":\"string\"}", "[{\"b\":\"x\"}]"))
                .statusCode(200)
                .body("schemaVersion", equalTo(2))
                .extract()
                .path("shard");

        assertEquals(
                List.of(Arrays.asList("1", "1", null), Arrays.asList("2", null, "x")),
                select(shard, "SELECT * FROM growing ORDER BY id"));
    }

    @Test
    void aHundredThousandEventsFitIntoOneBody() throws SQLException {
        String logs = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"n\":" + i + ",\"s\":\"event " + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        String shard = put(body("many", "{\"n\":\"int\",\"s\":\"string\"}", logs))
                .statusCode(200)
                .body("accepted", equalTo(100_000))
                .extract()
                .path("shard");

        assertEquals(
                List.of(List.of("100000", "4999950000", "100000")),
                select(shard, "SELECT COUNT(*), SUM(n), SUM(s = CONCAT('event ', n)) FROM many"));
        assertEquals(
                List.of(List.of("0")),
                select(shard, "SELECT COUNT(*) FROM many WHERE id - n <> (SELECT MIN(id) FROM many)"));
    }
}
