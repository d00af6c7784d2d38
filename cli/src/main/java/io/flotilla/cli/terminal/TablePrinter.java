package io.flotilla.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints rows as an aligned table, or one value a line when the terminal is too narrow for a table. The first thousand rows decide how
 * wide the columns are; further rows are printed as they come, so the memory needed does not grow with their number.
 */
public final class TablePrinter {

    private static final int ROWS_THAT_DECIDE = 1_000;
    private static final int CHARACTERS_THAT_DECIDE = 4_000_000;

    private final Terminal terminal;
    private final List<String> header;
    private final List<List<Cell>> waiting = new ArrayList<>();
    private int waitingCharacters;
    private Layout layout;
    private long rows;

    public TablePrinter(Terminal terminal, List<String> header) {
        this.terminal = terminal;
        this.header = header.stream().map(DisplayText::printable).toList();
    }

    /** The next row, with a cell for every column. */
    public void row(List<Cell> cells) {
        rows++;
        if (layout != null) {
            layout.row(cells);
            return;
        }
        waiting.add(cells);
        waitingCharacters +=
                cells.stream().mapToInt(cell -> cell.text().length()).sum();
        if (waiting.size() >= ROWS_THAT_DECIDE || waitingCharacters >= CHARACTERS_THAT_DECIDE) {
            decide();
        }
    }

    /** Prints what is still waiting; without any row just the header. */
    public void end() {
        if (layout == null) {
            decide();
        }
        terminal.flush();
        if (layout.cutValues()) {
            terminal.say("Cut to the width of the terminal where it ends in …; -o json shows all of it.");
        }
    }

    public long rows() {
        return rows;
    }

    private void decide() {
        ColumnWidths natural = ColumnWidths.natural(header, waiting);
        if (!terminal.outIsTerminal() || natural.total() <= terminal.columns()) {
            layout = new GridLayout(terminal, header, natural, false);
        } else {
            layout = natural.shrunkTo(terminal.columns())
                    .<Layout>map(widths -> new GridLayout(terminal, header, widths, true))
                    .orElseGet(() -> new RecordLayout(terminal, header));
        }
        layout.begin();
        waiting.forEach(layout::row);
        waiting.clear();
    }
}
