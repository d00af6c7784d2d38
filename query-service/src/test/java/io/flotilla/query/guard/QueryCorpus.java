package io.flotilla.query.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The queries of {@code src/test/resources/guard}: what is refused, and what is accepted. */
public final class QueryCorpus {

    private static final Path FOLDER = Path.of("src/test/resources/guard");

    private QueryCorpus() {}

    /** A query that is let through, and whether a server gives the same values for it every time. */
    public record Accepted(String sql, boolean repeatable) {

        @Override
        public String toString() {
            return sql;
        }
    }

    /** A query that is refused with this code. */
    public record Refused(String code, String sql) {

        @Override
        public String toString() {
            return code + " " + sql;
        }
    }

    /** The accepted queries. */
    public static List<Accepted> accepted() {
        return lines("accepted.txt").stream()
                .map(l -> l.startsWith("~") ? new Accepted(l.substring(1), false) : new Accepted(l, true))
                .toList();
    }

    /** The refused queries. */
    public static List<Refused> refused() {
        return lines("refused.txt").stream()
                .map(l -> l.split(" ", 2))
                .map(l -> new Refused(
                        l[0], l[1].replace('␤', '\n').replace('␍', '\r').replace('␀', '\0')))
                .toList();
    }

    static Path golden() {
        return FOLDER.resolve("accepted.golden");
    }

    static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(l -> !l.isBlank() && !l.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
