package io.flotilla.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** What is drawn again and again in the same place. It must fit there: what runs over the edge would scroll its top away. */
public final class Picture {

    private final Terminal terminal;
    private final List<String> lines;

    private Picture(Terminal terminal, List<String> lines) {
        this.terminal = terminal;
        this.lines = lines;
    }

    /** Keeps what the drawing would print on that terminal. */
    public static Picture of(Terminal terminal, Consumer<Terminal> drawing) {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        drawing.accept(terminal.writingTo(drawn));
        return new Picture(
                terminal, drawn.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /**
     * Prints it, or as much from its top as fits, and on the last line how many lines are hidden.
     *
     * @param rest where the hidden lines can be seen, to follow that number
     */
    public void show(String rest) {
        int shown = fitting();
        lines.subList(0, shown).forEach(terminal::print);
        if (shown < lines.size()) {
            terminal.print(
                    DisplayText.cut("... %d more: %s".formatted(lines.size() - shown, rest), terminal.columns()));
        }
        terminal.flush();
    }

    /** The cursor, too, needs a row. */
    private int fitting() {
        int room = terminal.rows().orElse(Integer.MAX_VALUE) - 1;
        if (lines.stream().mapToInt(this::rowsOf).sum() <= room) {
            return lines.size();
        }
        int fitting = 0;
        int left = room - 1;
        while (fitting < lines.size() && left >= rowsOf(lines.get(fitting))) {
            left -= rowsOf(lines.get(fitting));
            fitting++;
        }
        return fitting;
    }

    /** A long line is continued below. */
    private int rowsOf(String line) {
        return Math.max(1, (DisplayText.width(line) + terminal.columns() - 1) / terminal.columns());
    }
}
