package io.flotilla.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.ingest.RejectedEvent;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTest {

    private static final String SCHEMA = "{\"n\":\"int\",\"j\":\"json\",\"s\":\"string\"}";
    private static final String INSERT = "INSERT INTO `f` (`n`,`j`,`s`) VALUES ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_FIELD | /x           | {'n':9,'x':{'n':[1,{'n':2}]},'s':'a'}",
                "UNKNOWN_FIELD | /x           | {'x':1}",
                "UNKNOWN_FIELD | /x           | {'n':9,'j':{'a':[1,{}]},'x':[[]]}",
                "TYPE_MISMATCH | /n           | {'s':'}]','n':{'a':[1,{'b':2}]},'j':[1]}",
                "TYPE_MISMATCH | /n           | {'n':[[[{}]]]}",
                "TYPE_MISMATCH | /n           | {'s':'x','n':'3'}",
                "OUT_OF_RANGE  | /n           | {'n':9223372036854775808,'s':'x'}",
                "OUT_OF_RANGE  | /s           | {'n':1,'s':'\\ud800','j':{}}",
                "OUT_OF_RANGE  | /j/a/0       | {'j':{'a':[1e400,{'b':[2]}]},'n':1}",
                "DUPLICATE_KEY | /n           | {'n':1,'n':2,'s':'x'}",
                "DUPLICATE_KEY | /j/a/b       | {'n':1,'j':{'a':{'b':1,'b':[{}]}},'s':'x'}",
                "TYPE_MISMATCH | ''           | [1,{'n':[2]},[]]",
                "TYPE_MISMATCH | ''           | []",
                "TYPE_MISMATCH | ''           | \"text\"",
                "TYPE_MISMATCH | ''           | 12.50",
                "TYPE_MISMATCH | ''           | null",
                "TYPE_MISMATCH | ''           | true"
            })
    void anEventOfEveryBadKindIsKeptAndItsNeighboursAreTaken(String code, String pointer, String written) {
        String bad = written.replace('\'', '"');

        for (int place = 0; place <= 2; place++) {
            List<String> events = new ArrayList<>(List.of("{\"n\":1}", "{\"s\":\"b\",\"j\":[2]}"));
            events.add(place, bad);

            Batch batch = Bodies.readLeniently(SCHEMA, "[" + String.join(" , ", events) + " ]");

            assertEquals(2, batch.events());
            assertEquals(List.of(INSERT + "(1,NULL,NULL),(NULL,'[2]','b')"), Bodies.statements(batch));
            Rejects rejects = batch.rejects().orElseThrow();
            assertEquals(Map.of(code, 1L), rejects.byCode());
            assertEquals("/logs/" + place + pointer, rejects.first().get(0).pointer());
            assertEquals(List.of(bad), LenientTest.events(rejects));
        }
    }

    @Test
    void allEventsMayBeBad() {
        Batch batch = Bodies.readLeniently(SCHEMA, "[1,{\"n\":\"x\"},[]]");

        assertEquals(0, batch.events());
        assertFalse(batch.isEmpty());
        assertEquals(List.of(), batch.rows());
        assertEquals(3, batch.rejected());
        assertEquals(List.of("1", "{\"n\":\"x\"}", "[]"), events(batch.rejects().orElseThrow()));
    }

    @Test
    void noBadEventIsNoReject() {
        Batch batch = Bodies.readLeniently(SCHEMA, "[{\"n\":1}]");

        assertEquals(0, batch.rejected());
        assertEquals(List.of(), batch.firstRejects());
        assertEquals(1, batch.rowsFor("app").size());
    }

    @Test
    void eventsThatStandBeforeTheirSchemaAreKeptAsTheyCame() {
        String body = "\ufeff{\"logs\": [{ \"n\" : 1.5, \"s\":\"ü\" }, {\"n\":1}],\"schema\":" + SCHEMA
                + ",\"family\":\"f\"}";

        Batch batch = new BatchReader(Bodies.LIMITS, false).read(Bodies.utf8(body), Handling.LENIENT);

        assertEquals(1, batch.events());
        assertEquals("/logs/0/n", batch.firstRejects().get(0).pointer());
        assertEquals(
                List.of("{ \"n\" : 1.5, \"s\":\"ü\" }"), events(batch.rejects().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"n\":1.5},{\"n\":1]",
                "[{\"n\":\"x\" \"s\":1}]",
                "[{\"n\":1.5},",
                "[{\"n\":[\"\\x\"]}]",
                "{}",
                "7"
            })
    void whatIsNoJsonOrNoArrayIsRefusedAsAWhole(String logs) {
        assertThrows(ProblemException.class, () -> Bodies.readLeniently(SCHEMA, logs));
    }

    @Test
    void anEventTooLargeForARowIsKeptByItsBeginningAndSaysSo() {
        String large = "{\"n\":1,\"s\":\"" + "é".repeat(4 << 20) + "\"}";

        Batch batch = Bodies.readLeniently(SCHEMA, "[{\"n\":1}," + large + ",{\"n\":2}]");

        assertEquals(List.of(INSERT + "(1,NULL,NULL),(2,NULL,NULL)"), Bodies.statements(batch));
        Rejects rejects = batch.rejects().orElseThrow();
        assertEquals("/logs/1", rejects.first().get(0).pointer());
        assertEquals(Map.of("EVENT_TOO_LARGE", 1L), rejects.byCode());
        String kept = rejects.rows("app").get(0).values();
        assertTrue(kept.contains("too large to be kept: this is its beginning"), () -> kept.substring(0, 400));
        assertEquals(List.of(large.substring(0, 65_536)), events(rejects));
    }

    @Test
    void anOriginalTooLargeForARowTakesItsEventWithIt() {
        String event = "{\"s\":\"" + "\\u0001".repeat(400) + "\"}";
        BatchReader reader = new BatchReader(new BatchLimits(1_000, 1 << 20, 1_024), true);
        String body = "{\"family\":\"f\",\"schema\":" + SCHEMA + ",\"logs\":[{\"n\":1}," + event + ",{\"n\":2}]}";

        Batch batch = reader.read(Bodies.utf8(body), Handling.LENIENT);

        assertEquals(
                List.of(
                        INSERT + "(1,NULL,NULL),(2,NULL,NULL)",
                        "INSERT INTO `raw_logs` (`family`,`log`) VALUES ('f','{\"n\":1}'),('f','{\"n\":2}')"),
                Bodies.statements(batch));
        assertEquals(
                Map.of("EVENT_TOO_LARGE", 1L), batch.rejects().orElseThrow().byCode());
    }

    @Test
    void rowsAreDroppedAtTheBordersOfStatementsToo() {
        BatchReader reader = new BatchReader(new BatchLimits(2, 1 << 20, 1 << 20), false);
        String body = "{\"family\":\"f\",\"schema\":{\"n\":\"int\"},\"logs\":"
                + "[{\"n\":1},{\"n\":2},{\"n\":\"x\"},{\"n\":3},{\"n\":\"x\"},{\"n\":4},{\"n\":5},{\"n\":\"x\"}]}";

        Batch batch = reader.read(Bodies.utf8(body), Handling.LENIENT);

        assertEquals(
                List.of("(1),(2)", "(3),(4)", "(5)"),
                batch.rows().stream().map(Rows::values).toList());
        assertEquals(3, batch.rejected());
    }

    @Test
    void rejectsBecomeRowsOfTheTableBesideTheDatabase() {
        Batch batch = Bodies.readLeniently("{\"n\":\"int\"}", "[{\"n\":\"it's\"}]");

        assertEquals(
                List.of("INSERT INTO `app_system`.`rejected_event`"
                        + " (`family`,`code`,`detail`,`pointer`,`event`,`created_at`) VALUES"
                        + " ('f','TYPE_MISMATCH','The field is an int, a whole number; this is a"
                        + " string','/logs/0/n','{\"n\":\"it\\'s\"}',UTC_TIMESTAMP(6))"),
                batch.rowsFor("app").stream().map(Rows::statement).toList());
    }

    @Test
    void theAnswerListsAHundred() {
        Batch batch =
                Bodies.readLeniently(SCHEMA, "[" + String.join(",", Collections.nCopies(250, "{\"n\":1.5}")) + "]");

        assertEquals(250, batch.rejected());
        assertEquals(100, batch.firstRejects().size());
        assertEquals("/logs/99/n", batch.firstRejects().get(99).pointer());
    }

    @Test
    void theAnswerListsFewerWhenTheyAreLong() {
        String name = "\"" + "\\u0001".repeat(900) + "\"";

        Batch batch = Bodies.readLeniently(
                SCHEMA, "[" + String.join(",", Collections.nCopies(100, "{" + name + ":1}")) + "]");

        assertEquals(100, batch.rejected());
        int bytes = batch.firstRejects().stream()
                .mapToInt(reject -> reject.toString().length())
                .sum();
        assertTrue(bytes < 60_000, () -> bytes + " bytes");
        assertTrue(batch.firstRejects().size() < 100);
    }

    @Test
    void rejectsOfOtherReadersAreKeptTheSame() {
        Rejects rejects = new Rejects(new FamilyName("f"), Bodies.LIMITS);

        rejects.add(Bodies.refusal("{\"family\":\"f\",\"schema\":{\"n\":\"int\"},\"logs\":[{\"n\":true}]}"), "a line");

        assertEquals(1, rejects.count());
        assertEquals(
                List.of(new RejectedEvent(
                        "/logs/0/n", "TYPE_MISMATCH", "The field is an int, a whole number; this is true or false")),
                rejects.first());
        assertEquals(List.of("a line"), events(rejects));
    }

    /** The events as they were written, out of the rows that keep them. */
    private static List<String> events(Rejects rejects) {
        return rejects.rows("app").stream()
                .flatMap(rows -> Arrays.stream(rows.values().split(",UTC_TIMESTAMP\\(6\\)\\),?")))
                .map(row -> row.substring(
                        row.indexOf(",'", row.indexOf(",'/logs/") < 0 ? 0 : row.indexOf(",'/logs/") + 2) + 2))
                .map(event -> event.substring(0, event.length() - 1).replace("\\\\", "\\"))
                .toList();
    }
}
