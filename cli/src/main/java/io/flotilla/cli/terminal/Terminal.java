package io.flotilla.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The three standard streams, and which of them a person is looking at. Always UTF-8. The wrapper script says which streams are
 * terminals and how large (the properties {@code flotilla.terminals}, for example {@code in,out,err}, {@code flotilla.columns} and
 * {@code flotilla.rows}), because Java can only tell for input and output together.
 */
public final class Terminal {

    private static final int DEFAULT_COLUMNS = 80;

    /** The streams that can be terminals. */
    public enum Stream {
        IN,
        OUT,
        ERR
    }

    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;
    private final Set<Stream> terminals;
    private final int columns;
    private final int rows;

    private Terminal(InputStream in, OutputStream out, PrintStream err, Set<Stream> terminals, int columns, int rows) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminals = terminals;
        this.columns = columns;
        this.rows = rows;
    }

    /** The streams of this process. */
    public static Terminal system() {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(
                System.in, out, err, terminals(), size("flotilla.columns", DEFAULT_COLUMNS), size("flotilla.rows", 0));
    }

    /** Any streams, those in the set taken for terminals of so many columns and any number of rows. */
    public static Terminal of(InputStream in, OutputStream out, PrintStream err, Set<Stream> terminals, int columns) {
        return new Terminal(in, out, err, Set.copyOf(terminals), columns, 0);
    }

    private static Set<Stream> terminals() {
        String told = System.getProperty("flotilla.terminals");
        if (told != null) {
            return Set.copyOf(List.of(told.split(",")).stream()
                    .filter(name -> !name.isEmpty())
                    .map(name -> Stream.valueOf(name.toUpperCase(Locale.ROOT)))
                    .toList());
        }
        // From Java 22 on there is a console even without a terminal; then it is safer to assume none.
        boolean console = Runtime.version().feature() < 22 && System.console() != null;
        return console ? Set.of(Stream.values()) : Set.of();
    }

    private static int size(String property, int usual) {
        return Optional.ofNullable(Integer.getInteger(property))
                .filter(size -> size > 0)
                .orElse(usual);
    }

    /** The same terminal with so many rows. */
    public Terminal ofRows(int number) {
        return new Terminal(in, out, err, terminals, columns, number);
    }

    /** The same terminal, but what would appear on it goes there instead. */
    Terminal writingTo(OutputStream instead) {
        PrintStream said = errIsTerminal() ? new PrintStream(instead, true, StandardCharsets.UTF_8) : err;
        return new Terminal(in, instead, said, terminals, columns, rows);
    }

    /** Where input comes from. */
    public InputStream in() {
        return in;
    }

    /** One line of what was asked for. */
    public void print(String line) {
        write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of what was asked for. */
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** Bytes of what was asked for. */
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    /** Hands everything printed so far to whoever reads it. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    /** One line beside what was asked for: progress, hints, errors. */
    public void say(String line) {
        err.println(line);
    }

    /** A question beside what was asked for; what is typed stands behind it. */
    public void ask(String prompt) {
        err.print(prompt);
        err.flush();
    }

    /** The next line of the input, without its end; what is left when there is none. */
    public String readLine() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.write(next);
            }
            String text = line.toString(StandardCharsets.UTF_8);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("the input cannot be read", e);
        }
    }

    /** The stream that {@link #say} writes to. */
    public PrintStream err() {
        return err;
    }

    public boolean inIsTerminal() {
        return terminals.contains(Stream.IN);
    }

    public boolean outIsTerminal() {
        return terminals.contains(Stream.OUT);
    }

    public boolean errIsTerminal() {
        return terminals.contains(Stream.ERR);
    }

    /** The height of the terminal, if there is one and it is known. */
    public Optional<Integer> rows() {
        return outIsTerminal() && rows > 0 ? Optional.of(rows) : Optional.empty();
    }

    /** The width of the terminal, or a usual one. */
    public int columns() {
        return columns;
    }
}
