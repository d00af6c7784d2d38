package io.flotilla.benchmarks.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void everyEventHasAllFieldsOfTheSchema(RowKind kind) throws IOException {
        JsonNode body = JSON.readTree(new Rows(kind, 5, 3).body("f"));

        assertEquals(3, body.path("logs").size());
        List<String> fields = fields(body.path("schema"));
        body.path("logs").forEach(event -> assertEquals(fields, fields(event)));
    }

    @Test
    void aRowIsTheSameByEveryWay() throws IOException {
        Rows row = new Rows(RowKind.NARROW, 17, 1);
        StringBuilder line = new StringBuilder();
        row.writeLines(line);
        String[] values = line.toString().strip().split("\t");

        JsonNode event = JSON.readTree(row.body("f")).path("logs").path(0);
        assertEquals(values[0], event.path("host").asText());
        assertEquals(values[1], event.path("requests").asText());
        assertEquals(Double.parseDouble(values[2]), event.path("load").asDouble());
        assertTrue(row.insert("t").endsWith("VALUES ('%s',%s,%s)".formatted((Object[]) values)), row.insert("t"));
        assertEquals(List.of(values[0], Long.valueOf(values[1]), Double.valueOf(values[2])), row.parameters(0));
    }

    @Test
    void rowsDifferFromEachOther() {
        assertNotEquals(new Rows(RowKind.WIDE, 1, 1).insert("t"), new Rows(RowKind.WIDE, 2, 1).insert("t"));
    }

    @Test
    void linesAndEventsAreAsManyAsRows() throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder events = new StringBuilder();
        Rows rows = new Rows(RowKind.WIDE, 0, 250);

        rows.writeLines(lines);
        rows.writeEvents(events);

        assertEquals(250, lines.toString().lines().count());
        assertEquals(250, events.toString().lines().count());
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
