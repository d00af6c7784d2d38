package io.flotilla.cli.events;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where events come from: a file, or a stream that is kept in a temporary file if it has to be read more than once. */
public final class EventFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final String STANDARD_INPUT = "standard input";

    private final String name;
    private final Path path;
    private final InputStream stream;

    private EventFile(String name, Path path, InputStream stream) {
        this.name = name;
        this.path = path;
        this.stream = stream;
    }

    /** A file that is there. */
    public static EventFile of(Path path) {
        return new EventFile(path.toString(), path, null);
    }

    /** Standard input, to be read once. */
    public static EventFile streamed(InputStream in) {
        return new EventFile(STANDARD_INPUT, null, new BufferedInputStream(in, BUFFER));
    }

    /** All of standard input, kept on disk until this is closed. */
    public static EventFile spooled(InputStream in) throws IOException {
        Path copy = Files.createTempFile("flotilla-", ".events");
        copy.toFile().deleteOnExit();
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return new EventFile(STANDARD_INPUT, copy, null);
    }

    /** What to call it in messages. */
    public String name() {
        return name;
    }

    /** In bytes, or -1 when that is not known. */
    public long size() throws IOException {
        return path == null ? -1 : Files.size(path);
    }

    /** From its first byte; a second time only if it is on disk. */
    public InputStream open() throws IOException {
        return path == null ? stream : new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }

    /** Its format, by name or failing that by content. */
    public Format format() throws IOException {
        String fileName = isStandardInput() ? "" : name;
        if (path == null) {
            stream.mark(BUFFER);
            int first = firstCharacter(stream);
            stream.reset();
            return Format.of(fileName, first);
        }
        try (InputStream in = open()) {
            return Format.of(fileName, firstCharacter(in));
        }
    }

    private boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    /** The first byte that is neither white space nor part of a byte order mark. */
    private static int firstCharacter(InputStream in) throws IOException {
        for (int read = 0; read < BUFFER - 1; read++) {
            int c = in.read();
            if (!Character.isWhitespace(c) && c != 0xEF && c != 0xBB && c != 0xBF) {
                return c;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        if (path != null && isStandardInput()) {
            Files.deleteIfExists(path);
        }
    }
}
