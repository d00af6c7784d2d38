package io.flotilla.ingest.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.Batch;
import io.flotilla.ingest.batch.BatchLimits;
import io.flotilla.ingest.batch.BatchReader;
import io.flotilla.ingest.batch.EventRows;
import io.flotilla.ingest.batch.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

    private static final BatchReader READER = new BatchReader(new BatchLimits(1_000, 1 << 20, 1 << 20), false);
    private static final FamilyName FAMILY = new FamilyName("f");
    private static final List<Field> FIELDS = List.of(Field.of("n", "int"), Field.of("s", "string"));

    @Test
    void everyLineIsAnEvent() {
        assertEquals(
                "(1,'a'),(NULL,'b'),(3,NULL)",
                json("\uFEFF{\"n\":1,\"s\":\"a\"}\r\n\n  \t\r\n{\"s\":\"b\",\"n\":null}\n{\"n\":3}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"n\":1}{\"n\":2}; MALFORMED_JSON; ``",
                "{\"n\":1} x; MALFORMED_JSON; ``",
                "{\"n\":; MALFORMED_JSON; /n",
                "{\"n\":1.5}; TYPE_MISMATCH; /n",
                "[1]; TYPE_MISMATCH; ``",
                "7; TYPE_MISMATCH; ``",
                "{\"n\":1,\"n\":2}; DUPLICATE_KEY; /n",
                "{\"s\":\"\\ud800\"}; OUT_OF_RANGE; /s",
            })
    void aBadLineIsToldByNumberAndPointer(String line, String code, String pointer) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> json("{\"n\":1}\n\n" + line + "\n{\"n\":2}\n"));

        assertAll(
                () -> assertEquals(code, refusal.code().name(), refusal.detail()),
                () -> assertEquals(pointer, refusal.pointer(), refusal.detail()),
                () -> assertEquals(3L, refusal.extensions().get("line")));
    }

    @Test
    void anEventDoesNotGoOnOnTheNextLine() {
        ProblemException refusal = assertThrows(ProblemException.class, () -> json("{\"n\":\n1}\n"));

        assertEquals(1L, refusal.extensions().get("line"));
    }

    @Test
    void bytesThatAreNoTextAreToldByLine() {
        byte[] bytes = "{\"n\":1}\n{\"s\":\"?\"}\n".getBytes(UTF_8);
        bytes[14] = (byte) 0xff;

        ProblemException refusal = assertThrows(ProblemException.class, () -> rows(Format.JSON_LINES, bytes, FIELDS));

        assertEquals(
                "MALFORMED_JSON 2 6",
                refusal.code().name() + " " + refusal.extensions().get("line") + " "
                        + refusal.extensions().get("offset"));
    }

    @Test
    void typesAreInferredFromAllValuesOfTheUnknownFields() {
        String lines =
                "{\"n\":1,\"i\":1,\"f\":1,\"null\":null}\n{\"f\":1.5,\"t\":\"2026-01-31T12:00:00Z\",\"j\":{\"i\":\"x\"}}\n"
                        + "{\"b\":false,\"s\":1}\n";

        assertEquals("i int, f float, t datetime, j json, b bool", inferred(Format.JSON_LINES, lines));
    }

    @Test
    void inferenceLeavesWhatIsWrongToTheReader() {
        assertEquals("a int", inferred(Format.JSON_LINES, "{\"a\":1}\n{\"a\":\n{\"b\":1}\n"));
        assertEquals("a int", inferred(Format.CSV, "a,s\n1,\n2,\"x\n"));
    }

    @Test
    void aNameThatNoFieldCanHaveIsToldByLine() {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> inferred(Format.JSON_LINES, "{\"n\":1}\n{\"id\":1}\n"));

        assertEquals(
                "INVALID_NAME 2",
                refusal.code().name() + " " + refusal.extensions().get("line"));
    }

    @Test
    void aFieldWithoutAValueNeedNotBeKnown() {
        assertEquals("(1,NULL)", json("{\"n\":1,\"x\":null}\n"));
        assertEquals("(1,NULL)", csv("x,n\n,1\n"));
    }

    @Test
    void cellsAreReadByTheTypesOfTheirFields() {
        List<Field> fields = List.of(
                Field.of("s", "string"),
                Field.of("i", "int"),
                Field.of("f", "float"),
                Field.of("b", "bool"),
                Field.of("t", "datetime"),
                Field.of("d", "decimal(5,2)"),
                Field.of("j", "json"));

        assertEquals(
                "('x, \"y\"\\r\\nz',-5,1.5E0,1,'2026-01-31 11:00:00',1.5,'[1, 2]'),('',NULL,NULL,NULL,NULL,NULL,NULL)",
                rows(
                        Format.CSV,
                        ("s,i,f,b,t,d,j\r\n\"x, \"\"y\"\"\r\nz\",-5,1.5,TRUE,2026-01-31T12:00:00+01:00,1.50,\"[1, 2]\"\r\n"
                                        + "\"\",,,,,,\r\n")
                                .getBytes(UTF_8),
                        fields));
    }

    @Test
    void lineEndsBlankLinesAndByteOrderMarksOfCsvMeanNothing() {
        String expected = "(1,'a'),(2,NULL)";

        assertEquals(expected, csv("n,s\n1,a\n2,\n"));
        assertEquals(expected, csv("\uFEFFn,s\r\n\r\n1,\"a\"\r\n\n2,"));
        assertEquals(expected, csv("\"s\",\"n\"\n\"a\",1\n,2\r"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1; MALFORMED_CSV",
                "1,a,b; MALFORMED_CSV",
                "1,a\"b; MALFORMED_CSV",
                "1,\"a\"b; MALFORMED_CSV",
                "1,\"a; MALFORMED_CSV",
                "x,a; TYPE_MISMATCH",
                "01,a; TYPE_MISMATCH",
                "1.5,a; TYPE_MISMATCH",
                "9223372036854775808,a; OUT_OF_RANGE",
                "\"\",a; TYPE_MISMATCH",
            })
    void aBadRecordIsToldByTheLineItBeginsOn(String record, String code) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> csv("n,s\n1,\"two\nlines\"\n" + record + "\n"));

        assertEquals(
                code + " 4", refusal.code().name() + " " + refusal.extensions().get("line"), refusal.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"x\":2", "1}", "[1] 2", "{", "tru", ""})
    void aCellOfJsonIsOneValue(String cell) {
        String quoted = "\"" + cell.replace("\"", "\"\"") + "\"";

        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> rows(Format.CSV, ("j\n" + quoted + "\n").getBytes(UTF_8), List.of(Field.of("j", "json"))));

        assertEquals("TYPE_MISMATCH /j", refusal.code().name() + " " + refusal.pointer());
    }

    @Test
    void theHeaderNamesEveryFieldOnce() {
        ProblemException twice = assertThrows(ProblemException.class, () -> csv("n,n\n1,2\n"));
        ProblemException none = assertThrows(ProblemException.class, () -> csv("\n\n"));

        assertEquals("DUPLICATE_KEY", twice.code().name());
        assertEquals("MALFORMED_CSV", none.code().name());
    }

    @Test
    void typesOfCellsAreInferredFromTheirLooks() {
        assertEquals(
                "a int, b string, c float, e string",
                inferred(Format.CSV, "a,b,c,d,e,n\n1,01,1,,\"\",x\n2,x,2.5,,,x\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "JSON_LINES; `{\"n\":1}\n\n{\"n\":\n{\"n\":2}\n`; `(1,NULL),(2,NULL)`; `3 {\"n\":`",
                "JSON_LINES; `{\"n\":1} x\r\n{\"n\":2}\n`; `(2,NULL)`; `1 {\"n\":1} x`",
                "JSON_LINES; `x\u00ff\n{\"n\":2}`; `(2,NULL)`; `1 x\ufffd`",
                "CSV; `n,s\nx,a\n2,b\n`; `(2,'b')`; `2 {\"n\":\"x\",\"s\":\"a\"}`",
                "CSV; `n,s\n1\n2,b\n`; `(2,'b')`; `2 1`",
                "CSV; `n,s\n1,a\"b\r\n2,b\n`; `(2,'b')`; `2 1,a\"b`",
                "CSV; `n,s\n1,\"a\nb\"c\n2,b\n`; `(2,'b')`; `2 1,\"a\nb\"c`",
                "CSV; `n,s\n2,b\n1,\"a\n3,c\n`; `(2,'b')`; `3 1,\"a\n3,c`",
                "CSV; `n,s\n1,\u00ff\n2,b\n`; `(2,'b')`; `2 1,\ufffd`",
            })
    void aBadEventIsPassedOnWithItsLineAndTextAndTheOthersAreRead(Format format, String body, String good, String bad) {
        List<String> heard = new ArrayList<>();

        // Latin-1 makes the one byte that is no UTF-8.
        String rows = rows(
                format,
                body.getBytes(ISO_8859_1),
                FIELDS,
                (reason, event) -> heard.add(reason.extensions().get("line") + " " + event.get()));

        assertEquals(good, rows);
        assertEquals(List.of(bad), heard);
    }

    @Test
    void leniencyInfersFromWholeEventsAndPossibleNames() {
        String lines = "{\"a\":1}\n{\"A\":2,\"id\":1,\"N\":1,\"\":1}\n{\"a\":1.5,\"b\":\n";

        assertEquals(
                List.of(Field.of("a", "int")),
                Format.JSON_LINES.events().unknownFields(chunk(lines.getBytes(UTF_8)), FIELDS, Handling.LENIENT));
    }

    private static String json(String body) {
        return rows(Format.JSON_LINES, body.getBytes(UTF_8), FIELDS);
    }

    private static String csv(String body) {
        return rows(Format.CSV, body.getBytes(UTF_8), FIELDS);
    }

    private static String rows(Format format, byte[] body, List<Field> fields) {
        return rows(format, body, fields, BadEvents.REFUSED);
    }

    private static String rows(Format format, byte[] body, List<Field> fields, BadEvents bad) {
        EventRows rows = READER.openRows(FAMILY, fields);
        format.events().read(chunk(body), rows, bad);
        Batch batch = rows.finish();
        return batch.rows().get(0).values();
    }

    private static String inferred(Format format, String body) {
        return format.events().unknownFields(chunk(body.getBytes(UTF_8)), FIELDS, Handling.STRICT).stream()
                .map(field -> field.name() + " " + field.type())
                .collect(Collectors.joining(", "));
    }

    private static Chunk chunk(byte[] body) {
        return new Chunk(1, 1, 100, body);
    }
}
