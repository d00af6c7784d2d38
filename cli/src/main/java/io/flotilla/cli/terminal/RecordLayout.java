package io.flotilla.cli.terminal;

import java.util.List;

/** A value a line, the rows below each other: for more columns than a terminal is wide. */
final class RecordLayout implements Layout {

    private final Terminal terminal;
    private final List<String> header;
    private final int nameWidth;
    private long rows;

    RecordLayout(Terminal terminal, List<String> header) {
        this.terminal = terminal;
        this.header = header;
        this.nameWidth = header.stream().mapToInt(DisplayText::width).max().orElse(0);
    }

    @Override
    public void begin() {}

    @Override
    public void row(List<Cell> cells) {
        rows++;
        terminal.print("-- row " + rows + " --");
        for (int i = 0; i < cells.size(); i++) {
            String name = DisplayText.pad(header.get(i), nameWidth + ColumnWidths.GAP, false);
            terminal.print(name + cells.get(i).text());
        }
    }

    @Override
    public boolean cutValues() {
        return false;
    }
}
