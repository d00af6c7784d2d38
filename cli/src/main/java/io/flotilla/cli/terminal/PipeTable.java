package io.flotilla.cli.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with pipes: {@code | IP | Service | Status | CPU | Memory |}. On a terminal its columns are aligned; elsewhere every cell stands
 * between single spaces, so that a line can be split and compared as it is.
 */
public final class PipeTable {

    private PipeTable() {}

    /** The header, a rule, and the rows. */
    public static void print(Terminal terminal, List<String> header, List<List<Cell>> rows) {
        ColumnWidths natural = ColumnWidths.natural(header, rows);
        boolean align = terminal.outIsTerminal();
        List<Integer> widths = IntStream.range(0, header.size())
                .map(i -> align ? natural.widths().get(i) : 0)
                .boxed()
                .toList();
        terminal.print(line(header, widths, natural, false));
        terminal.print(IntStream.range(0, header.size())
                .mapToObj(i -> "-".repeat(Math.max(DisplayText.width(header.get(i)), widths.get(i)) + 2))
                .collect(Collectors.joining("|", "|", "|")));
        for (List<Cell> row : rows) {
            terminal.print(line(row.stream().map(Cell::text).toList(), widths, natural, true));
        }
    }

    private static String line(List<String> texts, List<Integer> widths, ColumnWidths columns, boolean values) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> DisplayText.pad(
                        texts.get(i), widths.get(i), values && columns.numeric().get(i)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
