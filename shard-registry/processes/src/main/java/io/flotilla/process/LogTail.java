package io.flotilla.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for error messages. */
public final class LogTail {

    private static final int BYTES = 16 * 1024;

    private LogTail() {}

    /** The last lines as an indented block under the file's name; says so if there is no log. Never fails. */
    public static String of(Path log, int lines) {
        List<String> all = lastLines(log);
        if (all.isEmpty()) {
            return "(nothing in " + log + ")";
        }
        List<String> last = all.subList(Math.max(0, all.size() - lines), all.size());
        return "last lines of " + log + ":\n  " + String.join("\n  ", last);
    }

    private static List<String> lastLines(Path log) {
        try (FileChannel file = FileChannel.open(log)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(BYTES, file.size()));
            file.read(end, file.size() - end.capacity());
            return StandardCharsets.UTF_8
                    .decode(end.flip())
                    .toString()
                    .strip()
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
