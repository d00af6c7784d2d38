package io.flotilla.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.flotilla.cli.terminal.Terminal.Stream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipeTableTest {

    private static final List<String> HEADER = List.of("IP", "CPU");
    private static final List<List<Cell>> ROWS = List.of(
            List.of(Cell.text("10.58.1.1"), Cell.number("61%")),
            List.of(Cell.text("10.58.1.20"), Cell.number("4%")),
            List.of(Cell.text("10.58.1.3"), new Cell("-", Cell.Kind.NULL)));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_pipe_gets_every_cell_between_single_spaces() {
        print(Set.of());

        assertEquals("""
                | IP | CPU |
                |----|-----|
                | 10.58.1.1 | 61% |
                | 10.58.1.20 | 4% |
                | 10.58.1.3 | - |
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_person_gets_columns_below_each_other() {
        print(Set.of(Stream.OUT));

        assertEquals("""
                | IP         | CPU |
                |------------|-----|
                | 10.58.1.1  | 61% |
                | 10.58.1.20 |  4% |
                | 10.58.1.3  |   - |
                """, out.toString(StandardCharsets.UTF_8));
    }

    private void print(Set<Stream> terminals) {
        Terminal terminal = Terminal.of(InputStream.nullInputStream(), out, new PrintStream(out), terminals, 80);
        PipeTable.print(terminal, HEADER, ROWS);
        terminal.flush();
    }
}
