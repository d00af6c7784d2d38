package io.flotilla.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How wide each column of a table is and whether its values stand on the right.
 *
 * @param widths  in terminal columns, by column
 * @param least   what each column needs to be of use, by column: numbers are never cut, names and text may be
 * @param numeric whether all values of a column are numbers, by column
 */
record ColumnWidths(List<Integer> widths, List<Integer> least, List<Boolean> numeric) {

    static final int GAP = 2;

    /** A narrower column says too little. */
    private static final int NARROWEST = 8;

    /** Exact decimals travel as text; they are numbers to the eye all the same. A leading zero makes it a code. */
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    ColumnWidths {
        widths = List.copyOf(widths);
        least = List.copyOf(least);
        numeric = List.copyOf(numeric);
    }

    /** Wide enough for the header and every value. */
    static ColumnWidths natural(List<String> header, List<List<Cell>> rows) {
        List<Integer> widths = new ArrayList<>();
        List<Integer> least = new ArrayList<>();
        List<Boolean> numeric = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            int widest = rows.stream()
                    .mapToInt(row -> DisplayText.width(row.get(column).text()))
                    .max()
                    .orElse(0);
            widths.add(Math.max(widest, DisplayText.width(header.get(i))));
            List<Cell> values = rows.stream()
                    .map(row -> row.get(column))
                    .filter(cell -> cell.kind() != Cell.Kind.NULL)
                    .toList();
            numeric.add(!values.isEmpty() && values.stream().allMatch(ColumnWidths::isNumber));
            int legible = Math.min(NARROWEST, widths.get(i));
            least.add(numeric.get(i) ? Math.max(legible, widest) : legible);
        }
        return new ColumnWidths(widths, least, numeric);
    }

    private static boolean isNumber(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER || DECIMAL.matcher(cell.text()).matches();
    }

    int total() {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP * (widths.size() - 1);
    }

    /** The same with the widest columns made narrower; empty if that is not enough. */
    Optional<ColumnWidths> shrunkTo(int columns) {
        int widest = widths.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int limit = widest; limit >= NARROWEST; limit--) {
            ColumnWidths shrunk = limited(limit);
            if (shrunk.total() <= columns) {
                return Optional.of(shrunk);
            }
        }
        return Optional.empty();
    }

    private ColumnWidths limited(int limit) {
        List<Integer> narrower = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            narrower.add(Math.max(least.get(i), Math.min(limit, widths.get(i))));
        }
        return new ColumnWidths(narrower, least, numeric);
    }
}
