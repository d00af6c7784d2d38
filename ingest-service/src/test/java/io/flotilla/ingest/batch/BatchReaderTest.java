package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReaderTest {

    private static final String DOGS = "\"family\":\"dog_registry\"";
    private static final String SCHEMA = "\"schema\":{\"name\":\"string\",\"breed\":\"string\",\"weight\":\"int\"}";
    private static final String LOGS = "\"logs\":[{\"name\":\"spot\",\"breed\":\"labrador\",\"weight\":100},"
            + "{\"weight\":3,\"breed\":null,\"name\":\"max\"},{}]";
    private static final String INSERT = "INSERT INTO `dog_registry` (`name`,`breed`,`weight`) VALUES "
            + "('spot','labrador',100),('max',NULL,3),(NULL,NULL,NULL)";

    @Test
    void aBatchBecomesOneInsertInTheOrderOfTheSchema() {
        Batch batch = Bodies.read("{" + DOGS + "," + SCHEMA + "," + LOGS + "}");

        assertEquals(new FamilyName("dog_registry"), batch.family());
        assertEquals(
                List.of(Field.of("name", "string"), Field.of("breed", "string"), Field.of("weight", "int")),
                batch.fields());
        assertEquals(3, batch.events());
        assertEquals(List.of(INSERT), Bodies.statements(batch));
    }

    @Test
    void theOrderOfTheMembersDoesNotMatter() {
        for (List<String> order : List.of(
                List.of(LOGS, SCHEMA, DOGS),
                List.of(LOGS, DOGS, SCHEMA),
                List.of(DOGS, LOGS, SCHEMA),
                List.of(SCHEMA, LOGS, DOGS),
                List.of(SCHEMA, DOGS, LOGS))) {
            Batch batch = Bodies.read("{ " + String.join(" ,\n", order) + " }");

            assertEquals(List.of(INSERT), Bodies.statements(batch));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"logs\":[]", ",\"logs\":null"})
    void noEventsAreABatchOfNoRows(String logs) {
        Batch batch = Bodies.read("{" + DOGS + "," + SCHEMA + logs + "}");

        assertEquals(0, batch.events());
        assertEquals(List.of(), Bodies.statements(batch));
    }

    @Test
    void aSchemaMayHaveNoFields() {
        assertEquals(List.of("INSERT INTO `f` () VALUES (),()"), Bodies.statements(Bodies.read("{}", "[{},{}]")));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertEquals(
                List.of(INSERT), Bodies.statements(Bodies.read("\ufeff{" + DOGS + "," + SCHEMA + "," + LOGS + "}")));
    }

    @Test
    void unusualNamesAreQuoted() {
        Batch batch = Bodies.read(
                "{\"Beak Length (mm)\":\"float\",\"a.b\":\"int\",\"select\":\"bool\",\"größe\":\"int\"}",
                "[{\"select\":true,\"a.b\":1,\"größe\":2,\"Beak Length (mm)\":39.1}]");

        assertEquals(
                List.of("INSERT INTO `f` (`Beak Length (mm)`,`a.b`,`select`,`größe`) VALUES (39.1E0,1,1,2)"),
                Bodies.statements(batch));
    }

    @Test
    void statementsEndAfterTheirRows() {
        String logs =
                IntStream.range(0, 2_500).mapToObj(i -> "{\"v\":" + i + "}").collect(Collectors.joining(",", "[", "]"));

        Batch batch = Bodies.read("{\"v\":\"int\"}", logs);

        assertEquals(2_500, batch.events());
        assertEquals(3, Bodies.statements(batch).size());
        assertEquals(1_000, rows(Bodies.statements(batch).get(0)));
        assertEquals(500, rows(Bodies.statements(batch).get(2)));
    }

    @Test
    void statementsEndAtTheirSize() {
        String value = "{\"v\":\"" + "x".repeat(400_000) + "\"}";

        Batch batch =
                Bodies.read("{\"v\":\"string\"}", "[" + String.join(",", value, value, value, value, value) + "]");

        assertEquals(
                List.of(2, 2, 1),
                Bodies.statements(batch).stream().map(BatchReaderTest::rows).toList());
    }

    @Test
    void anEventLargerThanAStatementHasOneOfItsOwn() {
        String small = "{\"v\":\"x\"}";
        String large = "{\"v\":\"" + "x".repeat(5_000_000) + "\"}";

        Batch batch = Bodies.read("{\"v\":\"string\"}", "[" + String.join(",", small, large, small, small) + "]");

        assertEquals(
                List.of(1, 1, 2),
                Bodies.statements(batch).stream().map(BatchReaderTest::rows).toList());
    }

    @Test
    void anEventLargerThanARowMayBeIsRefused() {
        String large = "{\"v\":\"" + "é".repeat(4 << 20) + "\"}";

        assertEquals(
                "EVENT_TOO_LARGE /logs/1",
                Bodies.summary(Bodies.refusal(
                        "{\"family\":\"f\",\"schema\":{\"v\":\"string\"},\"logs\":[{}," + large + "]}")));
    }

    @Test
    void originalsAreKeptCanonicallyWhereWanted() {
        byte[] body = Bodies.utf8("{" + DOGS + "," + SCHEMA
                + ",\"logs\": [ {\"name\" : \"spot\",\"breed\":\"la\\u0062\",\"weight\":1e2}, {} ]}");

        Batch batch = new BatchReader(Bodies.LIMITS, true).read(body, Handling.STRICT);

        assertEquals(
                List.of(
                        "INSERT INTO `dog_registry` (`name`,`breed`,`weight`) VALUES"
                                + " ('spot','lab',100),(NULL,NULL,NULL)",
                        "INSERT INTO `raw_logs` (`family`,`log`) VALUES "
                                + "('dog_registry','{\"breed\":\"lab\",\"name\":\"spot\",\"weight\":1e2}'),('dog_registry','{}')"),
                Bodies.statements(batch));
    }

    private static int rows(String statement) {
        return statement.split("\\),\\(", -1).length;
    }
}
