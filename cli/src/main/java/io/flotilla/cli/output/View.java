package io.flotilla.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What of a document is shown to people, and how.
 *
 * @param rows  JSON pointer to the array of rows, or to the one object that is the only row
 * @param empty what to tell on stderr when there is no row; null for nothing
 */
public record View(Shape shape, String rows, List<Column> columns, String empty) {

    /** How rows are put on lines. */
    enum Shape {
        GRID,
        PIPES,
        DETAILS
    }

    public View {
        columns = List.copyOf(columns);
    }

    /** A table of the house. */
    public static View grid(String rows, Column... columns) {
        return new View(Shape.GRID, rows, List.of(columns), null);
    }

    /** A table with pipes between its columns. */
    public static View pipes(String rows, Column... columns) {
        return new View(Shape.PIPES, rows, List.of(columns), null);
    }

    /** A line for each column of the only row. */
    public static View details(String row, Column... columns) {
        return new View(Shape.DETAILS, row, List.of(columns), null);
    }

    /** The same, which says something when there is nothing to show. */
    public View whenEmpty(String sentence) {
        return new View(shape, rows, columns, sentence);
    }

    List<String> header() {
        return columns.stream().map(Column::title).toList();
    }

    List<JsonNode> rowsOf(JsonNode document) {
        JsonNode found = document.at(rows);
        if (found.isArray()) {
            return StreamSupport.stream(found.spliterator(), false).toList();
        }
        return found.isMissingNode() || found.isNull() ? List.of() : List.of(found);
    }
}
