package io.flotilla.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a log that another process writes: the lines after a place, each once, none by half. */
final class LogFollower {

    private final Path log;
    private long position;

    private LogFollower(Path log, long position) {
        this.log = log;
        this.position = position;
    }

    /** From the present end of a log that need not exist yet. */
    static LogFollower fromEnd(Path log) throws IOException {
        return new LogFollower(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** Prints what has come since the last time. */
    void copyTo(Console console) throws IOException {
        if (!Files.exists(log)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(log)) {
            ByteBuffer fresh = ByteBuffer.allocate((int) Math.max(0, channel.size() - position));
            while (fresh.hasRemaining() && channel.read(fresh, position + fresh.position()) >= 0) {
                // Until all that was there is read.
            }
            String text = StandardCharsets.UTF_8.decode(fresh.flip()).toString();
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            position += whole.getBytes(StandardCharsets.UTF_8).length;
            whole.lines().forEach(console::line);
        }
    }
}
