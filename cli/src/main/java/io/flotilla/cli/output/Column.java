package io.flotilla.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.terminal.Cell;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Function;

/**
 * One column of a table, or one line of the details of a single thing.
 *
 * @param value what a row shows in it
 */
public record Column(String title, Function<JsonNode, Cell> value) {

    /** The value at a JSON pointer of the row. */
    public static Column of(String title, String pointer) {
        return new Column(title, row -> JsonCells.cell(row.at(pointer)));
    }

    /** The number at a JSON pointer of the row, by a pattern of {@link DecimalFormat}. */
    public static Column number(String title, String pointer, String pattern) {
        return new Column(title, row -> {
            JsonNode value = row.at(pointer);
            return value.isNumber()
                    ? Cell.number(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                            .format(value.decimalValue()))
                    : JsonCells.cell(value);
        });
    }

    /** Text that is made of several members of the row. */
    public static Column text(String title, Function<JsonNode, String> value) {
        return new Column(title, row -> Cell.text(value.apply(row)));
    }

    Cell cell(JsonNode row) {
        return value.apply(row);
    }
}
