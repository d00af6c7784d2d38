package io.flotilla.cli.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvEventsTest {

    @Test
    void cells_take_the_types_their_columns_look_like() throws IOException {
        String csv = "iata,zip,lat,count,open\n00M,00501,31.95376472,3,true\n01G,10001,42,4,FALSE\n";

        assertEquals("iata:string,zip:string,lat:float,count:int,open:bool", EventsToJson.schema(Format.CSV, csv));
        assertEquals(
                List.of(
                        "1@2 {\"iata\":\"00M\",\"zip\":\"00501\",\"lat\":31.95376472,\"count\":3,\"open\":true}",
                        "2@3 {\"iata\":\"01G\",\"zip\":\"10001\",\"lat\":42,\"count\":4,\"open\":false}"),
                EventsToJson.events(Format.CSV, csv));
    }

    @Test
    void an_empty_cell_is_null_and_a_quoted_one_the_empty_string_of_a_string_field() throws IOException {
        String csv = "name,weight,note\n\"\",\"\",x\n,,\"\"\nb,2,\n";

        assertEquals(
                List.of(
                        "1@2 {\"name\":\"\",\"weight\":null,\"note\":\"x\"}",
                        "2@3 {\"name\":null,\"weight\":null,\"note\":\"\"}",
                        "3@4 {\"name\":\"b\",\"weight\":2,\"note\":null}"),
                EventsToJson.events(Format.CSV, csv));
    }

    @Test
    void quotes_line_breaks_and_separators_in_cells_are_kept() throws IOException {
        String csv = "a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n\r\nlast, spaced \r\n";

        assertEquals(
                List.of(
                        "1@2 {\"a\":\"x, \\\"y\\\"\",\"b\":\"two\\nlines\"}",
                        "2@5 {\"a\":\"last\",\"b\":\" spaced \"}"),
                EventsToJson.events(Format.CSV, csv));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b;b|1,2;3", "a\\tb|1\\t2", "\uFEFFa;b|1;2"})
    void the_separator_is_the_one_the_header_has_most_of(String header, String row) throws IOException {
        String csv = header.replace("\\t", "\t") + "\n" + row.replace("\\t", "\t") + "\n";

        String event = EventsToJson.events(Format.CSV, csv).get(0);

        assertEquals("1@2 {\"a\":1,", event.substring(0, 11));
    }

    @Test
    void a_given_schema_decides_how_cells_are_written() throws IOException {
        Schema schema = Schema.parse("i:int,d:decimal(5,2),f:float,b:bool,j:json,s:string,t:datetime");
        String csv = "i,d,f,b,j,s,t\n+007,1.50,1e3,TRUE,\"{\"\"a\"\":[1]}\",5,2026-01-01T00:00:00Z\nx,1.,-,1,{,,\n";

        assertEquals(
                List.of(
                        "1@2 {\"i\":7,\"d\":1.50,\"f\":1e3,\"b\":true,\"j\":{\"a\":[1]},\"s\":\"5\",\"t\":\"2026-01-01T00:00:00Z\"}",
                        "2@3 {\"i\":\"x\",\"d\":\"1.\",\"f\":\"-\",\"b\":\"1\",\"j\":\"{\",\"s\":null,\"t\":null}"),
                EventsToJson.events(Format.CSV, csv, schema));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1|2|the row has 1 cells where the header has 2",
                "a,b\\n1,2\\n1,2,3|3|the row has 3 cells where the header has 2",
                "a,,b\\n1,2,3|1|the header has a column without a name",
                "a,b,a\\n1,2,3|1|the header names the column a twice",
                "id,a\\n1,2|1|The field name id is reserved: every table has a column id that counts its rows",
            })
    void what_is_no_row_is_reported_with_its_line(String csv, int line, String message) {
        MalformedEventException malformed = assertThrows(
                MalformedEventException.class, () -> EventsToJson.events(Format.CSV, csv.replace("\\n", "\n")));

        assertEquals(message, malformed.getMessage());
        assertEquals(line, malformed.place().line());
    }

    @Test
    void another_encoding_is_reported_and_not_guessed() {
        byte[] latin1 = "name\nJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        MalformedEventException malformed = assertThrows(
                MalformedEventException.class, () -> Format.CSV.read(new ByteArrayInputStream(latin1), name -> name));

        assertEquals(
                "the file is not UTF-8 here or soon after; iconv -f latin1 -t utf8 may convert it",
                malformed.getMessage());
    }

    @Test
    void a_field_can_be_renamed() throws IOException {
        try (EventReader reader =
                Format.CSV.read(EventsToJson.stream("id,a\n1,2\n"), name -> name.equals("id") ? "source_id" : name)) {
            reader.next();
            java.io.StringWriter json = new java.io.StringWriter();
            try (var out = new com.fasterxml.jackson.core.JsonFactory().createGenerator(json)) {
                reader.copyTo(out, Schema.parse("source_id:int,a:int"));
            }
            assertEquals("{\"source_id\":1,\"a\":2}", json.toString());
        }
    }
}
