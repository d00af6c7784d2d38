package io.flotilla.cli.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEventsTest {

    @Test
    void an_array_and_a_sequence_of_objects_are_read_alike() throws IOException {
        String array = "[\n{\"a\":1},\n\n{\"a\":\n2}\n]\n";
        String sequence = "{\"a\":1}\n\n{\"a\":2}{\"a\":3}";

        assertEquals(List.of("1@2 {\"a\":1}", "2@4 {\"a\":2}"), EventsToJson.events(Format.JSON, array));
        assertEquals(
                List.of("1@1 {\"a\":1}", "2@3 {\"a\":2}", "3@3 {\"a\":3}"),
                EventsToJson.events(Format.NDJSON, sequence));
    }

    @Test
    void values_are_copied_as_they_are_spelled() throws IOException {
        String event = "{\"big\":12345678901234567890123,\"exact\":0.10000000000000000001,\"float\":1.50E+3,"
                + "\"nested\":{\"b\":[1,null,true,\"\\u0000\"],\"a\":{}},\"twice\":1,\"twice\":2,\"😀\":\"é\"}";

        List<String> events = EventsToJson.events(Format.JSON, event, new Schema(List.of()));

        assertEquals(List.of("1@1 " + event), events);
    }

    @Test
    void types_are_inferred_from_all_events() throws IOException {
        String events = """
                {"Species":"Adelie","Beak Length (mm)":39,"Sex":null}
                {"Species":"Adelie","Beak Length (mm)":39.5,"at":"2026-01-01T00:00:00Z","tags":["x"],"ok":true}
                """;

        assertEquals(
                "Species:string,Beak Length (mm):float,Sex:string,at:datetime,tags:json,ok:bool",
                EventsToJson.schema(Format.NDJSON, events));
    }

    @Test
    void an_empty_file_has_no_events() throws IOException {
        assertEquals(List.of(), EventsToJson.events(Format.JSON, ""));
        assertEquals(List.of(), EventsToJson.events(Format.JSON, " [ ] "));
    }

    @ParameterizedTest(name = "{0}: line {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"a\":1},\\n3]                | 2 | an event is a JSON object, and this is a number",
                "[{\"a\":1},\\n[]]               | 2 | an event is a JSON object, and this is an array",
                "{\"a\":1}\\nnull                | 2 | an event is a JSON object, and this is 'null'",
                "[{\"a\":1}]\\n{\"a\":2}         | 2 | something follows the end of the JSON array",
                "[{\"a\":1},\\n\\n{\"a\":2}      | 3 | the file ends too early: its last event or array is not closed",
                "{\"a\":1}\\n{\"id\":2}          | 2 | The field name id is reserved: every table has a column id that counts its rows",
            })
    void what_is_no_event_is_reported_with_its_line(String text, int line, String message) {
        MalformedEventException malformed = assertThrows(
                MalformedEventException.class, () -> EventsToJson.events(Format.JSON, text.replace("\\n", "\n")));

        assertEquals(message, malformed.getMessage());
        assertEquals(line, malformed.place().line());
    }

    @Test
    void broken_json_is_reported_with_its_line() {
        MalformedEventException malformed = assertThrows(
                MalformedEventException.class, () -> EventsToJson.events(Format.NDJSON, "{\"a\":1}\n{\"a\":1,}"));

        assertEquals(2, malformed.place().line());
    }
}
