package io.flotilla.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.cli.terminal.Terminal.Stream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablePrinterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void numbers_stand_on_the_right_and_nulls_are_shown() {
        TablePrinter table = new TablePrinter(terminal(Set.of(), 80), List.of("name", "weight", "mean", "note"));

        table.row(List.of(Cell.text("spot"), Cell.number("100"), Cell.text("2.5000"), Cell.NULL));
        table.row(List.of(Cell.text("漢字 😀"), Cell.NULL, Cell.text("-12.2500"), Cell.text("x")));
        table.end();

        assertEquals("""
                name     weight      mean  note
                -------  ------  --------  ----
                spot        100    2.5000  NULL
                漢字 😀    NULL  -12.2500  x
                """, text(out));
    }

    @Test
    void a_file_gets_whole_values_however_long() {
        TablePrinter table = new TablePrinter(terminal(Set.of(), 20), List.of("text"));

        table.row(List.of(Cell.text("x".repeat(50))));
        table.end();

        assertEquals("text\n" + "-".repeat(50) + "\n" + "x".repeat(50) + "\n", text(out));
    }

    @Test
    void a_narrow_terminal_cuts_the_widest_text_and_says_so() {
        TablePrinter table = new TablePrinter(terminal(Set.of(Stream.OUT), 24), List.of("id", "text"));

        table.row(List.of(Cell.number("1234567"), Cell.text("a long explanation")));
        table.end();

        assertEquals("""
                     id  text
                -------  ---------------
                1234567  a long explana…
                """, text(out));
        assertEquals("Cut to the width of the terminal where it ends in …; -o json shows all of it.\n", text(err));
    }

    @Test
    void a_long_name_is_cut_before_a_number_is() {
        TablePrinter table =
                new TablePrinter(terminal(Set.of(Stream.OUT), 22), List.of("Beak Length (mm)", "Beak Depth (mm)"));

        table.row(List.of(Cell.number("39.123456789"), Cell.number("18.7")));
        table.end();

        assertEquals("""
                Beak Length…  Beak De…
                ------------  --------
                39.123456789      18.7
                """, text(out));
    }

    @Test
    void more_columns_than_fit_are_shown_a_value_a_line() {
        TablePrinter table = new TablePrinter(terminal(Set.of(Stream.OUT), 20), List.of("first", "2nd", "the third"));

        table.row(List.of(Cell.text("a value"), Cell.NULL, Cell.text("x".repeat(30))));
        table.row(List.of(Cell.text("b"), Cell.number("1"), Cell.text("y")));
        table.end();

        assertEquals("""
                -- row 1 --
                first      a value
                2nd        NULL
                the third  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                -- row 2 --
                first      b
                2nd        1
                the third  y
                """, text(out));
    }

    @Test
    void rows_after_the_first_thousand_are_printed_as_they_come() {
        TablePrinter table = new TablePrinter(terminal(Set.of(), 80), List.of("n"));

        for (int i = 1; i <= 1_500; i++) {
            table.row(List.of(Cell.number(Integer.toString(i))));
        }
        table.end();

        List<String> lines = text(out).lines().toList();
        assertEquals(1_502, lines.size());
        assertEquals("   1", lines.get(2));
        assertEquals("1500", lines.get(1_501));
        assertEquals(1_500, table.rows());
    }

    @Test
    void without_rows_there_is_still_a_header() {
        TablePrinter table = new TablePrinter(terminal(Set.of(), 80), List.of("family", "column"));

        table.end();

        assertTrue(text(out).startsWith("family  column\n"));
    }

    private Terminal terminal(Set<Stream> terminals, int columns) {
        return Terminal.of(
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminals,
                columns);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
