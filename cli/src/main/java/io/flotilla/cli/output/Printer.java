package io.flotilla.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.terminal.Cell;
import io.flotilla.cli.terminal.PipeTable;
import io.flotilla.cli.terminal.TablePrinter;
import io.flotilla.cli.terminal.Terminal;
import java.util.List;

/** Prints a document in the format that was asked for. JSON and YAML are the whole document as the server sent it. */
public final class Printer {

    private final Terminal terminal;

    public Printer(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The document; as a table, each of the views below the other. */
    public void print(Format format, JsonNode document, View... views) {
        switch (format) {
            case JSON -> terminal.print(document.toString());
            case YAML -> terminal.print(Yaml.of(document));
            case TABLE -> tables(document, List.of(views));
        }
        terminal.flush();
    }

    private void tables(JsonNode document, List<View> views) {
        boolean first = true;
        for (View view : views) {
            List<JsonNode> rows = view.rowsOf(document);
            if (rows.isEmpty() && (view.empty() != null || view.shape() == View.Shape.DETAILS)) {
                sayEmpty(view);
                continue;
            }
            if (!first) {
                terminal.print("");
            }
            first = false;
            table(view, rows);
        }
    }

    private void sayEmpty(View view) {
        if (view.empty() != null) {
            terminal.flush();
            terminal.say(view.empty());
        }
    }

    private void table(View view, List<JsonNode> rows) {
        switch (view.shape()) {
            case PIPES -> PipeTable.print(terminal, view.header(), cells(view, rows));
            case DETAILS -> details(view, rows);
            case GRID -> {
                TablePrinter grid = new TablePrinter(terminal, view.header());
                cells(view, rows).forEach(grid::row);
                grid.end();
            }
        }
    }

    private void details(View view, List<JsonNode> rows) {
        int width = view.header().stream().mapToInt(String::length).max().orElse(0);
        for (JsonNode row : rows) {
            view.columns()
                    .forEach(column -> terminal.print(("%-" + (width + 2) + "s%s")
                            .formatted(column.title(), column.cell(row).text())));
        }
    }

    private static List<List<Cell>> cells(View view, List<JsonNode> rows) {
        return rows.stream()
                .map(row ->
                        view.columns().stream().map(column -> column.cell(row)).toList())
                .toList();
    }
}
