package io.flotilla.local;

import io.flotilla.local.run.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the operator reads, line by line; also kept in a log, if there is one. */
final class Console implements Progress {

    private final PrintStream terminal;
    private final Optional<Path> log;

    private Console(FileDescriptor target, Optional<Path> log) {
        this.terminal = new PrintStream(new FileOutputStream(target), true, StandardCharsets.UTF_8);
        this.log = log;
    }

    static Console out() {
        return new Console(FileDescriptor.out, Optional.empty());
    }

    static Console err() {
        return new Console(FileDescriptor.err, Optional.empty());
    }

    /** The same, and every line is appended to a file too. */
    Console keptIn(Path file) {
        return new Console(FileDescriptor.out, Optional.of(file));
    }

    @Override
    public void part(String name, String what, Duration took) {
        line("  %-14s %-42s %s".formatted(name, what, seconds(took)));
    }

    @Override
    public void note(String text) {
        line("  " + text);
    }

    synchronized void line(String text) {
        terminal.println(text);
        log.ifPresent(file -> append(file, text));
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** A full disk must not keep anything from being stopped. */
    private void append(Path file, String text) {
        try {
            Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            terminal.println("  (not written to " + file + ": " + e.getMessage() + ")");
        }
    }
}
