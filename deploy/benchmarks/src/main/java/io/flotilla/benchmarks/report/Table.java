package io.flotilla.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures for people, aligned. */
public final class Table {

    private static final String HEAD = "  %-26s %12s %25s %9s %9s %7s %9s %6s";
    private static final String ROW = "  %-26s %,12.0f %25s %9.2f %9.2f %7s %9s %6s";

    private Table() {}

    /** A line for each contender below the title. */
    public static List<String> lines(String title, List<Figures> all) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.add(HEAD.formatted("", "rows/s", "lowest .. highest", "p50 ms", "p99 ms", "ratio", "ms more", "429"));
        all.forEach(figures -> lines.add(line(figures)));
        return lines;
    }

    private static String line(Figures of) {
        return String.format(
                Locale.ROOT,
                ROW,
                of.contender(),
                of.rowsPerSecond(),
                String.format(Locale.ROOT, "%,.0f .. %,.0f", of.lowest(), of.highest()),
                of.p50Millis(),
                of.p99Millis(),
                optional("%.2f", of.ratio()),
                optional("%+.2f", of.moreMillis()),
                of.refusedShare() == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", of.refusedShare() * 100));
    }

    private static String optional(String format, Double value) {
        return value == null ? "" : String.format(Locale.ROOT, format, value);
    }
}
