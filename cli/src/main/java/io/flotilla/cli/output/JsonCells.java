package io.flotilla.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.terminal.Cell;
import java.util.ArrayList;
import java.util.List;

/** A JSON value as people read it. */
final class JsonCells {

    private static final String ABSENT = "-";

    private JsonCells() {}

    static Cell cell(JsonNode value) {
        if (value.isNumber()) {
            return Cell.number(value.asText());
        }
        if (value.isNull()
                || value.isMissingNode()
                || value.isTextual() && value.asText().isEmpty()) {
            return new Cell(ABSENT, Cell.Kind.NULL);
        }
        if (value.isBoolean()) {
            return Cell.text(value.asBoolean() ? "yes" : "no");
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.add(element.asText()));
            return texts.isEmpty() ? new Cell(ABSENT, Cell.Kind.NULL) : Cell.text(String.join(", ", texts));
        }
        return Cell.text(value.isObject() ? value.toString() : value.asText());
    }
}
