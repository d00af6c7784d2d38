package io.flotilla.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.cli.terminal.Terminal.Stream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PictureTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void what_fits_is_shown_whole() {
        Picture.of(terminal(4, Stream.OUT), lines(3)).show("elsewhere");

        assertEquals("line 1\nline 2\nline 3\n", text(out));
    }

    @Test
    void what_does_not_fit_is_cut_and_counted_with_a_row_left_for_the_cursor() {
        Picture.of(terminal(4, Stream.OUT), lines(4)).show("elsewhere");

        assertEquals("line 1\nline 2\n... 2 more: elsewhere\n", text(out));
    }

    @Test
    void a_line_that_is_continued_below_takes_more_rows() {
        Picture.of(terminal(4, Stream.OUT), page -> {
                    page.print("x".repeat(31));
                    page.print("y");
                    page.print("z");
                })
                .show("e");

        assertEquals("x".repeat(31) + "\n... 2 more: e\n", text(out));
    }

    @Test
    void a_terminal_of_one_row_says_how_much_there_is() {
        Picture.of(terminal(1, Stream.OUT), lines(2)).show("elsewhere");

        assertEquals("... 2 more: elsewhere\n", text(out));
    }

    @Test
    void a_pipe_and_a_terminal_of_unknown_height_get_all_of_it() {
        Picture.of(terminal(2), lines(3)).show("elsewhere");
        Picture.of(terminal(0, Stream.OUT), lines(3)).show("elsewhere");

        assertEquals("line 1\nline 2\nline 3\n".repeat(2), text(out));
    }

    @Test
    void a_hint_beside_it_is_part_of_it_only_where_both_are_on_the_terminal() {
        Consumer<Terminal> drawing = page -> page.say("a hint");

        Picture.of(terminal(4, Stream.OUT, Stream.ERR), drawing).show("elsewhere");
        assertEquals("a hint\n", text(out));

        Picture.of(terminal(4, Stream.OUT), drawing).show("elsewhere");
        assertEquals("a hint\n", text(err));
    }

    private static Consumer<Terminal> lines(int number) {
        return page -> {
            for (int i = 1; i <= number; i++) {
                page.print("line " + i);
            }
        };
    }

    private Terminal terminal(int rows, Stream... terminals) {
        return Terminal.of(InputStream.nullInputStream(), out, new PrintStream(err), Set.of(terminals), 30)
                .ofRows(rows);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
