package io.flotilla.cli.terminal;

import java.util.List;

/** A row a line, the columns below each other. */
final class GridLayout implements Layout {

    private final Terminal terminal;
    private final List<String> header;
    private final ColumnWidths columns;
    private final boolean mayCut;
    private boolean cut;

    GridLayout(Terminal terminal, List<String> header, ColumnWidths columns, boolean mayCut) {
        this.terminal = terminal;
        this.header = header;
        this.columns = columns;
        this.mayCut = mayCut;
    }

    @Override
    public void begin() {
        StringBuilder names = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < header.size(); i++) {
            append(names, i, header.get(i));
            append(rule, i, "-".repeat(columns.widths().get(i)));
        }
        terminal.print(names.toString().stripTrailing());
        terminal.print(rule.toString());
    }

    @Override
    public void row(List<Cell> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            append(line, i, cells.get(i).text());
        }
        terminal.print(line.toString().stripTrailing());
    }

    @Override
    public boolean cutValues() {
        return cut;
    }

    private void append(StringBuilder line, int column, String text) {
        int width = columns.widths().get(column);
        String shown = mayCut ? DisplayText.cut(text, width) : text;
        cut = cut || !shown.equals(text);
        line.append(column == 0 ? "" : " ".repeat(ColumnWidths.GAP));
        line.append(DisplayText.pad(shown, width, columns.numeric().get(column)));
    }
}
